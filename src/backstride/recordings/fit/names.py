"""The words behind FIT's numbers, as far as they matter here. A number without a word keeps its number."""

SPORTS = {
    0: "generic",
    1: "running",
    2: "cycling",
    3: "transition",
    4: "fitness_equipment",
    5: "swimming",
    6: "basketball",
    7: "soccer",
    8: "tennis",
    9: "american_football",
    10: "training",
    11: "walking",
    12: "cross_country_skiing",
    13: "alpine_skiing",
    14: "snowboarding",
    15: "rowing",
    16: "mountaineering",
    17: "hiking",
    18: "multisport",
    19: "paddling",
    20: "flying",
    21: "e_biking",
    25: "golf",
    27: "horseback_riding",
    30: "inline_skating",
    31: "rock_climbing",
    32: "sailing",
    33: "ice_skating",
    35: "snowshoeing",
    37: "stand_up_paddleboarding",
    38: "surfing",
    41: "kayaking",
    47: "boxing",
    48: "floor_climbing",
    53: "diving",
    62: "hiit",
    64: "racket",
    65: "wheelchair_push_walk",
    66: "wheelchair_push_run",
    67: "meditation",
    83: "dance",
    84: "jump_rope",
    254: "all",
}

SUB_SPORTS = {
    0: "generic",
    1: "treadmill",
    2: "street",
    3: "trail",
    4: "track",
    5: "spin",
    6: "indoor_cycling",
    7: "road",
    8: "mountain",
    14: "indoor_rowing",
    15: "elliptical",
    16: "stair_climbing",
    17: "lap_swimming",
    18: "open_water",
    19: "flexibility_training",
    20: "strength_training",
    21: "warm_up",
    26: "cardio_training",
    27: "indoor_walking",
    30: "casual_walking",
    31: "speed_walking",
    43: "yoga",
    44: "pilates",
    45: "indoor_running",
    48: "commuting",
    58: "virtual_activity",
    59: "obstacle",
    67: "ultra",
    254: "all",
}

INTENSITIES = {0: "active", 1: "rest", 2: "warmup", 3: "cooldown", 4: "recovery", 5: "interval", 6: "other"}

LAP_TRIGGERS = {
    0: "manual",
    1: "time",
    2: "distance",
    3: "position_start",
    4: "position_lap",
    5: "position_waypoint",
    6: "position_marked",
    7: "session_end",
    8: "fitness_equipment",
}

FILE_TYPES = {
    1: "device",
    2: "settings",
    3: "sport_settings",
    4: "activity",
    5: "workout",
    6: "course",
    7: "schedule",
    9: "weight",
    10: "totals",
    11: "goals",
    14: "blood_pressure",
    15: "daily_monitoring",
    20: "activity_summary",
    28: "daily_monitoring",
    32: "daily_monitoring",
    34: "segment",
    35: "segments",
}

MANUFACTURERS = {
    1: "garmin",
    2: "garmin",
    15: "dynastream",
    16: "timex",
    23: "suunto",
    32: "wahoo_fitness",
    52: "seiko_epson",
    70: "sigmasport",
    71: "tomtom",
    89: "tacx",
    95: "stryd",
    111: "technogym",
    122: "johnson_health_tech",
    123: "polar_electro",
    128: "ifit",
    129: "coros",
    142: "tag_heuer",
    148: "ezon",
    255: "development",
    257: "healthandlife",
    258: "lezyne",
    260: "zwift",
    265: "strava",
    266: "precor",
    267: "bryton",
    289: "hammerhead",
    294: "coros",
    305: "whoop",
    310: "decathlon",
    326: "nike",
}


def word(number: float | None, words: dict[int, str], kind: str) -> str | None:
    """The word for a number, `<kind>_<number>` where there is none, None for None."""
    if number is None:
        return None
    return words.get(int(number), f"{kind}_{int(number)}")


def sport_word(number: float | None) -> str | None:
    """Name a sport: walking, running, and so on."""
    return word(number, SPORTS, "sport")


def sub_sport_word(number: float | None) -> str | None:
    """Name a kind of that sport: treadmill, track, and so on."""
    return word(number, SUB_SPORTS, "sub_sport")
