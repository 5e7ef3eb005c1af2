// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.drift;

/**
 * Credentials for an endpoint: an access key with its secret key, or a token.
 *
 * @param accessKey access key; empty with a token
 * @param secretKey secret key; empty with a token
 * @param securityToken token of a temporary access key; empty if the key is permanent
 * @param token IAM token, instead of an access key; empty for none
 * @param projectId sent as X-Project-Id; empty for none
 * @param domainId sent as X-Domain-Id; empty for none
 */
public record Keys(
    String accessKey,
    String secretKey,
    String securityToken,
    String token,
    String projectId,
    String domainId) {

  /** Returns a permanent access key. */
  public static Keys of(String accessKey, String secretKey) {
    return new Keys(accessKey, secretKey, "", "", "", "");
  }

  /** Returns the names of what is set, never a secret. */
  @Override
  public String toString() {
    return token.isEmpty() ? "Keys[accessKey=" + accessKey + "]" : "Keys[token]";
  }
}
