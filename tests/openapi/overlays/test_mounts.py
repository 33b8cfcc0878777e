"""Our server's table of what differs between its mounts keeps the profiles that the mounts speak."""

from typing import Any

import pytest

from wireproof_server.mounts import MOUNTS, ErrorForm, Mount

SPOKEN = [
    (mount, profile)
    for mount in MOUNTS
    for profile in (("openai", "newapi", "mistralrs") if mount.profile == "openai" else (mount.profile,))
]


def keeps(situation: dict[str, Any], error: ErrorForm) -> bool:
    """Whether the error is one that the situation may be answered with."""
    first, *others = situation["statuses"]
    if error.status == first and situation["codes"]:
        return error.code in situation["codes"]
    return error.status in {first, *others}


@pytest.mark.parametrize(("mount", "profile"), SPOKEN, ids=lambda value: value if isinstance(value, str) else "")
def test_a_mount_answers_as_its_profiles_allow(
    statements: dict[str, dict[str, Any]], mount: Mount, profile: str
) -> None:
    stated = statements[profile]
    situations = stated["situations"]
    assert stated["base_path"] == mount.base_path
    assert keeps(situations["unknown_model"], mount.unknown_model)
    assert keeps(situations["quota_exhausted"], mount.quota_exhausted)
    assert mount.background_response_status in situations["background_response"]["statuses"]
    assert mount.delete_unknown_response_status in situations["delete_unknown_response"]["statuses"]
    assert stated["done_on_responses"] in {"allowed", "required" if mount.responses_end_with_done else "forbidden"}
