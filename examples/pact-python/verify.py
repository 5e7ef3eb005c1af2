# SPDX-License-Identifier: Apache-2.0
"""Verifies the pact with pact-python against a running sandbox: verify.py http://127.0.0.1:8080"""

import pathlib
import sys
import urllib.parse

from pact import Verifier

endpoint = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080"
pact = pathlib.Path(__file__).resolve().parent / "pacts/cost-report-python-huaweicloud-bss.json"
host = urllib.parse.urlsplit(endpoint).hostname

Verifier("huaweicloud-bss", host=host).add_transport(url=endpoint).add_source(pact).state_handler(
    f"{endpoint}/_sandbox/worlds/default/provider-states", body=True
).add_custom_header(
    # The token of acme in every world of the scenario default that has not been forked.
    "X-Auth-Token",
    "sandbox-token-acme",
).verify()
