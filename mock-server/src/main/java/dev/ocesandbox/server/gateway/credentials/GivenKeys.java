// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.credentials;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of an account in a scenario file. They apply to the default world only.
 *
 * @param own credentials of the account itself; null for generated ones
 * @param ofUsers credentials of IAM users by user name; other users have generated ones
 */
public record GivenKeys(@Nullable Keys own, Map<String, Keys> ofUsers) {

  /** No given credentials. */
  public static final GivenKeys NONE = new GivenKeys(null, Map.of());

  /**
   * The credentials of one user.
   *
   * @param accessKey access key (AK)
   * @param secretKey secret key (SK)
   * @param token token that does not expire
   * @param password password for logins
   */
  public record Keys(String accessKey, String secretKey, String token, String password) {

    /** Returns a text without secrets. */
    @Override
    public String toString() {
      return "Keys " + accessKey;
    }
  }

  /** Copies the map. */
  public GivenKeys {
    ofUsers = Map.copyOf(ofUsers);
  }
}
