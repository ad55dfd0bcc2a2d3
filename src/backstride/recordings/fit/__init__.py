"""FIT, the format of most sports watches.

The reader is our own because an upload must be bounded in time and memory, whatever its bytes.

The format is a stream of messages. A definition says how the messages that follow are laid out; a data
message begins with one byte that names its definition. `walk` steps from header to header, `table` gathers
a column at once with numpy.
"""
