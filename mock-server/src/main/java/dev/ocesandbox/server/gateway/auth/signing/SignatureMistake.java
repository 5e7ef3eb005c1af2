// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

/**
 * One line that the client signed differently, proven by a signature that fits with this change.
 *
 * <p>Texts of more than 500 characters are cut. No secret is ever part of them.
 *
 * @param line the vendor's name of the line, such as {@code CanonicalURI}
 * @param server the line as the gateway builds it
 * @param client the line as the client must have built it; empty when it is unknown or was empty
 * @param hint what to change in the client
 */
public record SignatureMistake(String line, String server, String client, Hint hint) {

  private static final int LONGEST_LINE = 500;

  public SignatureMistake {
    server = cut(server);
    client = cut(client);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "...";
  }
}
