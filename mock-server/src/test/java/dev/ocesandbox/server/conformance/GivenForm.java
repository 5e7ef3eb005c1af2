// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * A form (multipart/form-data) under construction, right or wrong.
 *
 * @param bytes what has been written so far
 */
record GivenForm(byte[] bytes) {

  static final String BOUNDARY = "----a-boundary";
  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;
  static final String INCIDENT = "{\"accessory_from\": \"incident\"}";

  /** A form without parts. */
  static GivenForm empty() {
    return new GivenForm(new byte[0]);
  }

  /** The form of an upload: a file for a ticket. */
  static GivenForm of(String name, byte[] content) {
    return empty().file(name, content).text("form_data", INCIDENT);
  }

  /** Adds a file. */
  GivenForm file(String name, byte[] content) {
    return part("form-data; name=\"file\"; filename=\"" + name + "\"", content);
  }

  /** Adds a part that is no file. */
  GivenForm text(String name, String text) {
    return part("form-data; name=\"" + name + "\"", text.getBytes(UTF_8));
  }

  /** Adds a part whose head says what it is. */
  GivenForm part(String disposition, byte[] content) {
    return raw("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n\r\n")
        .raw(content)
        .raw("\r\n");
  }

  /** Adds text as it is. */
  GivenForm raw(String text) {
    return raw(text.getBytes(UTF_8));
  }

  /** Adds bytes as they are. */
  GivenForm raw(byte[] more) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(bytes);
    all.writeBytes(more);
    return new GivenForm(all.toByteArray());
  }

  /** Adds the last boundary. */
  GivenForm end() {
    return raw("--" + BOUNDARY + "--\r\n");
  }
}
