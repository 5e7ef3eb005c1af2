# SPDX-License-Identifier: Apache-2.0
"""Checks of attachments."""

import base64
import os
import tempfile

from huaweicloudsdkcore.http.formdata import FormFile
from huaweicloudsdkosm.v2 import *

from customer import check, contains, equal
from sandbox import request_bytes
from tickets import accepted, detail, say

TEXT = b"Out of memory\n"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
)


def uploaded(acme, name="messages.log", content=TEXT):
    """Uploads a file and returns its id."""
    body = AccessoryJsonFormatReq(
        accessory_name=name,
        accessory_from="incident",
        accessory_data=base64.b64encode(content).decode(),
    )
    return acme.osm.upload_json_accessories(UploadJsonAccessoriesRequest(body=body)).accessory_id


def content_of(answer):
    parts = []
    answer.consume_download_stream(lambda body: parts.extend(body.iter_content(4096)))
    return b"".join(parts)


@check("UploadJsonAccessories", "DownloadAccessories", "DeleteAccessories")
def a_file(acme):
    file = uploaded(acme)
    answer = acme.osm.download_accessories(DownloadAccessoriesRequest(accessory_id=file))
    equal(content_of(answer), TEXT)
    request = DeleteAccessoriesRequest(accessory_id=file)
    equal(acme.osm.delete_accessories(request).error_code, None)
    equal(acme.osm.delete_accessories(request).error_code, "OSM.01010001")


@check("UploadAccessory", "ListAccessoryAccessUrls")
def a_form(acme):
    with tempfile.NamedTemporaryFile(suffix=".log") as stream:
        stream.write(TEXT)
        stream.flush()
        name = os.path.basename(stream.name)
        body = UploadAccessoryRequestBody(
            file=FormFile(stream.name), form_data='{"accessory_from":"message"}'
        )
        file = acme.osm.upload_accessory(UploadAccessoryRequest(body=body)).accessory_id
    ticket = accepted(acme)
    say(acme, ticket, "The log", file)
    attached = detail(acme, ticket).message_list[-1].accessory_list
    equal([(a.accessory_id, a.file_actual_name) for a in attached], [(file, name)])
    (link,) = acme.osm.list_accessory_access_urls(
        ListAccessoryAccessUrlsRequest(accessory_ids=[file])
    ).accessory_urls
    equal((link.accessory_id, link.accessory_name), (file, name))
    equal(request_bytes(link.accessory_url), TEXT)


@check("DownloadImages", "ShowDownloadAccessoryUrl")
def an_image(acme):
    file = uploaded(acme, "screen.png", PNG)
    equal(content_of(acme.osm.download_images(DownloadImagesRequest(accessory_id=file))), PNG)
    link = acme.osm.show_download_accessory_url(
        ShowDownloadAccessoryUrlRequest(accessory_id=file, relation_type="NO_RELATION")
    ).accessory_url
    equal(request_bytes(link), PNG)


@check("ShowAccessoryLimits")
def limits_of_files(acme):
    limit = acme.osm.show_accessory_limits(ShowAccessoryLimitsRequest()).accessory_limit
    equal((limit.limit_count, limit.limit_size), ("5", "4"))
    contains(limit.limit_file_type.split(","), "log")


@check("CreateFeedback")
def a_report(acme):
    contacts = ContactWayInfoV2(
        name="Li Lei", mobile="13800000000", id_type=20, id_files=[uploaded(acme)]
    )
    body = CreateFeedbackV2Req(
        type="abuse",
        title="https://www.example.com",
        content="The page sends spam.",
        files=[uploaded(acme)],
        contacts=contacts,
    )
    answer = acme.osm.create_feedback(CreateFeedbackRequest(body=body))
    equal(answer.error_code, None)
