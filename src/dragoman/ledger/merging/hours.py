"""How far the clocks of capitals are apart: what is told of an evening in one is told of the next day in another."""

from __future__ import annotations

from collections.abc import Iterable

# Standard time of each capital, hours ahead of UTC, from the IANA time zone database (January 2024); in the south that
# is summer time. An hour more or less makes no night.
_HOURS = {
    -11: "ASM NIU UMI",
    -10: "COK PYF",
    -8: "PCN",
    -6: "BLZ CRI GTM HND MEX NIC SLV",
    -5: "BHS CAN COL CUB CYM ECU HTI JAM PAN PER TCA USA",
    -4: "ABW AIA ATG BES BLM BMU BOL BRB CUW DMA DOM GLP GRD GUY KNA LCA MAF MSR MTQ PRI SXM TTO VCT VEN VGB VIR",
    -3: "ARG BRA CHL FLK GUF PRY SPM SUR URY",
    -2: "GRL SGS",
    -1: "CPV",
    0: "BFA CIV FRO GBR GGY GHA GIN GMB GNB IMN IRL ISL JEY LBR MLI MRT PRT SEN SHN SLE STP TGO",
    1: "AGO ALB AND AUT BEL BEN BIH CAF CHE CMR COD COG CZE DEU DNK DZA ESH ESP FRA GAB GIB GNQ HRV HUN ITA LIE LUX MAR MCO MKD MLT MNE NER NGA NLD NOR POL SJM SMR SRB SVK SVN SWE TCD TUN VAT XKX",
    2: "ALA BDI BGR BWA CYP EGY EST FIN GRC ISR LBN LBY LSO LTU LVA MDA MOZ MWI NAM PSE ROU RWA SDN SSD SWZ UKR ZAF ZMB ZWE",
    3: "BHR BLR COM DJI ERI ETH IRQ JOR KEN KWT MDG MYT QAT RUS SAU SOM SYR TUR TZA UGA YEM",
    3.5: "IRN",
    4: "ARE ARM AZE GEO MUS OMN REU SYC",
    4.5: "AFG",
    5: "ATF MDV PAK TJK TKM UZB",
    5.5: "IND LKA",
    5.75: "NPL",
    6: "BGD BTN IOT KAZ KGZ",
    6.5: "CCK MMR",
    7: "CXR IDN KHM LAO THA VNM",
    8: "BRN CHN HKG MAC MNG MYS PHL SGP TWN",
    9: "JPN KOR PLW PRK TLS",
    10: "GUM MNP PNG",
    11: "AUS FSM NCL SLB VUT",
    12: "FJI KIR MHL NFK NRU TUV WLF",
    13: "NZL TKL TON WSM",
}  # fmt: skip
_OF = {state: hours for hours, states in _HOURS.items() for state in states.split()}
_NIGHT = 5.0  # hours from which on an afternoon here is a night there


def is_night_between(states: Iterable[str]) -> bool:
    """Whether the capitals of two of these states (ISO 3166 alpha-3) are so far apart that their days often differ.

    >>> is_night_between(["USA", "CHN"]), is_night_between(["VNM", "CHN"]), is_night_between(["EU", "FRA"])
    (True, False, False)
    """
    hours = sorted(_OF[state] for state in states if state in _OF)
    return bool(hours) and min(hours[-1] - hours[0], 24 - (hours[-1] - hours[0])) >= _NIGHT
