// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The options of {@code pact verify}.
 *
 * @param given values by the name of the option
 */
record VerifyOptions(Map<String, String> given) {

  static final String CONSUMER = "--consumer";
  static final String PROVIDER = "--provider";
  static final String FILTER = "--filter";
  static final String STATE_FILE = "--state-file";
  static final String SERVER = "--server";
  static final String ADMIN_TOKEN = "--admin-token";
  static final String BRANCH = "--provider-branch";
  static final String PUBLISH = "--publish";
  static final String VERSION = "--provider-version";

  private String value(String option) {
    return given.getOrDefault(option, "");
  }

  String consumer() {
    return value(CONSUMER);
  }

  String providerOr(String otherwise) {
    return given.getOrDefault(PROVIDER, otherwise);
  }

  String branch() {
    return value(BRANCH);
  }

  String stateFile() {
    return value(STATE_FILE);
  }

  String server() {
    return value(SERVER);
  }

  String adminToken() {
    return value(ADMIN_TOKEN);
  }

  /**
   * Returns the expression that descriptions of interactions must match in part.
   *
   * @throws UsageFailure if it is not regular
   */
  Pattern filter() {
    try {
      return Pattern.compile(value(FILTER), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw new UsageFailure("--filter is not a regular expression: " + e.getDescription());
    }
  }

  /**
   * Returns the version of the provider to publish results for; empty if nothing is published.
   *
   * @throws UsageFailure if only one of the two options is there
   */
  String published() {
    boolean publish = given.containsKey(PUBLISH);
    if (publish && value(VERSION).isBlank()) {
      throw new UsageFailure("--publish needs --provider-version");
    }
    if (!publish && given.containsKey(VERSION)) {
      throw new UsageFailure("--provider-version is only for --publish");
    }
    return publish ? value(VERSION) : "";
  }
}
