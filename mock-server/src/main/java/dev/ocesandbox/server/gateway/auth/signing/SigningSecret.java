// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The secret of an access key, with the keys of HMAC that were made of it. Thread-safe.
 *
 * <p>Keep it as long as the access key is valid, and no longer.
 */
public final class SigningSecret {

  /** Clients use one region and service a day; what else a client sends does not stay for long. */
  private static final int MAX_DERIVED = 4;

  private final String accessKey;
  private final byte[] secret;
  private final Map<String, HmacKey> derived = new ConcurrentHashMap<>(0);
  private volatile @Nullable HmacKey own;

  private SigningSecret(String accessKey, byte[] secret) {
    this.accessKey = accessKey;
    this.secret = secret;
  }

  /** Returns the secret of an access key. */
  public static SigningSecret of(String accessKey, String secretKey) {
    return new SigningSecret(accessKey, secretKey.getBytes(UTF_8));
  }

  /** Returns the key for a scope; the secret itself is the key if there is none. */
  HmacKey key(@Nullable CredentialScope scope) {
    return scope == null ? own() : derived(scope.text());
  }

  /** Returns the number of derived keys that are kept. */
  int derivedKeys() {
    return derived.size();
  }

  private HmacKey own() {
    HmacKey known = own;
    if (known == null) {
      known = HmacKey.of(secret);
      own = known;
    }
    return known;
  }

  private HmacKey derived(String scope) {
    HmacKey known = derived.get(scope);
    if (known != null) {
      return known;
    }
    HmacKey made = HmacKey.of(derive(scope));
    synchronized (derived) {
      if (derived.size() >= MAX_DERIVED) {
        derived.clear();
      }
      derived.put(scope, made);
    }
    return made;
  }

  /** One round of HKDF (RFC 5869). The SDKs use the result in hex as the key. */
  private byte[] derive(String scope) {
    byte[] pseudoRandomKey = HmacKey.of(accessKey.getBytes(UTF_8)).sign(secret);
    byte[] output = HmacKey.of(pseudoRandomKey).sign((scope + '\u0001').getBytes(UTF_8));
    return HexFormat.of().formatHex(output).getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return "SigningSecret of " + accessKey;
  }
}
