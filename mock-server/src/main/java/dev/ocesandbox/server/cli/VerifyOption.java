// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import java.util.Locale;

/** An option of {@code verify}. An option without a label takes no value. */
enum VerifyOption {
  TARGET("URL", "The endpoint, such as https://bss.myhuaweicloud.com. Nothing is sent elsewhere."),
  ACCESS_KEY("AK", "Access key; HUAWEICLOUD_SDK_AK if not given."),
  SECRET_KEY("SK", "Secret key; HUAWEICLOUD_SDK_SK if not given, which other users cannot see."),
  SECURITY_TOKEN("TOKEN", "Security token of a temporary access key."),
  TOKEN("TOKEN", "IAM token, instead of an access key."),
  PROJECT("ID", "Project id, sent as X-Project-Id."),
  DOMAIN("ID", "Account id, sent as X-Domain-Id."),
  OPERATION("NAME,...", "Only these operations."),
  RATE("N", "Requests a second at most. Default: 5"),
  TIME_LIMIT("DURATION", "When to stop, such as PT10M. Default: PT15M"),
  ANSWER_TIME("DURATION", "How long an answer may take. Default: PT30S"),
  OUT("DIR", "Folder for report and recording. Default: ./oce-sandbox-verify-DATE"),
  CA("FILE", "Certificates in PEM to trust instead of those of the JVM."),
  PROXY("HOST:PORT", "HTTP proxy; that of the environment is not used."),
  INSECURE_HTTP("", "Permit plain HTTP to another machine."),
  WRITES(
      "", "Also turn automatic renewal of one resource on and off again. Needs --confirm-writes."),
  CONFIRM_WRITES("HOST", "The host of --target once more, to confirm --writes.");

  private final String label;
  private final String description;

  VerifyOption(String label, String description) {
    this.label = label;
    this.description = description;
  }

  /** Returns the option name, such as --access-key. */
  String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the placeholder of the value in the help; empty for none. */
  String label() {
    return label;
  }

  /** Returns the description in the help. */
  String description() {
    return description;
  }
}
