"""The session as sound: tones and words at their exact second, in one file that plays anywhere."""

from backstride.handouts.audio.id3 import Tags
from backstride.handouts.audio.score import Cue, Score
from backstride.handouts.audio.write import audio_track, score_of

__all__ = ["Cue", "Score", "Tags", "audio_track", "score_of"]
