// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.contracts.Bilingual;

/**
 * A line that the client signed differently.
 *
 * <p>Lines are cut after 500 characters and never contain a secret.
 *
 * @param line the vendor's name of the line, such as {@code CanonicalURI}
 * @param server the line as built by the server
 * @param client the line as built by the client; empty if it is unknown
 * @param hint how to fix the client
 */
public record SignatureMistake(String line, String server, String client, Bilingual hint) {

  private static final int LONGEST_LINE = 500;

  public SignatureMistake {
    server = cut(server);
    client = cut(client);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "...";
  }
}
