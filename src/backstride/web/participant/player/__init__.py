"""The player: today's session in the page, with the audio track as its clock."""
