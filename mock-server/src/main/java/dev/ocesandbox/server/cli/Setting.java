// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import java.util.Locale;

/** What {@code serve} can be told, each as an option and as an environment variable. */
enum Setting {
  PORT("8080", "N", "Port to listen at; 0 takes any free one."),
  HOST("127.0.0.1", "ADDRESS", "Address to listen at; 0.0.0.0 is every interface."),
  SCENARIO("default", "NAME|FILE", "What the default world begins with: default, empty or a file."),
  PRICE_BOOK("", "FILE", "List prices of your own, on top of those that ship with the sandbox."),
  SEED("1", "N", "What the ids of the default world are drawn from, a whole number."),
  CLOCK(
      "real",
      "real|frozen|INSTANT",
      "How the default world tells the time; an instant such as 2026-01-15T08:30:00Z freezes it"
          + " there."),
  AUTH(
      "strict",
      "strict|lenient",
      "lenient: a known access key or token is enough, signature and date are not checked."),
  ALLOWED_HOSTS(
      "", "H,...", "Host names besides the loopback ones at which the control API answers."),
  ADMIN_TOKEN("", "T", "Bearer token that control requests must carry.");

  /** For the script that starts the JVM; the program itself has no use for it. */
  static final String JVM_OPTIONS = "OCE_JAVA_OPTS";

  private final String standard;
  private final String label;
  private final String description;

  Setting(String standard, String label, String description) {
    this.standard = standard;
    this.label = label;
    this.description = description;
  }

  /** Returns the option, such as --allowed-hosts. */
  String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the environment variable, such as OCE_ALLOWED_HOSTS. */
  String variable() {
    return "OCE_" + name();
  }

  /** Returns the value that holds when nobody says otherwise; empty for none. */
  String standard() {
    return standard;
  }

  /** Returns what stands for the value in the help. */
  String label() {
    return label;
  }

  /** Returns one or two sentences for the help. */
  String description() {
    return description;
  }
}
