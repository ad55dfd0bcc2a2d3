"""The pages of the pocket: what somebody can tell and look up where there is no network."""
