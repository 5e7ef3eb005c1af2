// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every key, token and password of every world. Thread-safe.
 *
 * <p>A world may hold at most 1,000 tokens and 1,000 temporary keys besides the ready-made ones;
 * the oldest go first.
 */
public final class CredentialBook {

  private static final int KEYS_TO_COMPARE = 50;

  private final Map<String, Credential> byAccessKey = new ConcurrentHashMap<>();
  private final Map<String, Token> byToken = new ConcurrentHashMap<>();
  private final Map<String, Password> byLogin = new ConcurrentHashMap<>();
  private final Map<String, WorldCredentials> byWorld = new ConcurrentHashMap<>();

  /**
   * A password and whom it lets in.
   *
   * @param text the password
   * @param caller whom
   */
  public record Password(String text, Caller caller) {

    /** Hides the text. */
    @Override
    public String toString() {
      return "Password of " + caller.customerId();
    }
  }

  /** Returns the credential of an access key. */
  public Optional<Credential> key(String accessKey) {
    return Optional.ofNullable(byAccessKey.get(accessKey));
  }

  /** Returns the first fifty keys of a world, to find mixed-up secrets. */
  List<Credential> keysOf(String worldId) {
    return of(worldId).names().accessKeys().stream()
        .limit(KEYS_TO_COMPARE)
        .flatMap(accessKey -> key(accessKey).stream())
        .toList();
  }

  /** Returns a token. */
  public Optional<Token> token(String text) {
    return Optional.ofNullable(byToken.get(text));
  }

  /** Returns the password of an IAM user of a domain. */
  public Optional<Password> password(String domainName, String userName) {
    return Optional.ofNullable(byLogin.get(login(domainName, userName)));
  }

  /** Returns the domain name that the accounts of a world are known under. */
  public static String domainName(String accountName, String worldId) {
    return worldId.equals("default") ? accountName : accountName + "@" + worldId;
  }

  /** Takes up the ready-made ways into a world. */
  public void open(String worldId, List<AccountAccess> accounts) {
    for (AccountAccess account : accounts) {
      Caller own = new Caller(worldId, account.customerId(), null, null);
      add(account.domainName(), account.own(), own);
      for (AccountAccess.UserAccess user : account.users()) {
        Caller caller =
            new Caller(worldId, account.customerId(), user.login().userName(), user.actions());
        add(account.domainName(), user.login(), caller);
      }
    }
  }

  private void add(String domainName, AccountAccess.Login ready, Caller caller) {
    String login = login(domainName, ready.userName());
    byAccessKey.put(
        ready.accessKey(),
        new Credential(caller, ready.accessKey(), ready.secretKey(), null, null));
    byToken.put(
        ready.token(),
        new Token(ready.token(), caller, Instant.EPOCH, null, List.of("password"), null));
    byLogin.put(login, new Password(ready.password(), caller));
    of(caller.worldId()).addReady(ready.accessKey(), ready.token(), login);
  }

  /** Takes up a token that was asked for. */
  public void add(Token token) {
    byToken.put(token.text(), token);
    of(token.caller().worldId()).addToken(token.text()).ifPresent(byToken::remove);
  }

  /** Takes up a temporary key that was asked for. */
  public void add(Credential credential) {
    byAccessKey.put(credential.accessKey(), credential);
    of(credential.caller().worldId()).addKey(credential.accessKey()).ifPresent(byAccessKey::remove);
  }

  /** Returns the next number for something to be issued in a world. */
  public long nextIssue(String worldId) {
    return of(worldId).next();
  }

  /** Forgets every way into a world. */
  public void close(String worldId) {
    WorldCredentials leaving = byWorld.remove(worldId);
    if (leaving != null) {
      WorldCredentials.Names names = leaving.names();
      names.accessKeys().forEach(byAccessKey::remove);
      names.tokens().forEach(byToken::remove);
      names.logins().forEach(byLogin::remove);
    }
  }

  private WorldCredentials of(String worldId) {
    return byWorld.computeIfAbsent(worldId, id -> new WorldCredentials());
  }

  private static String login(String domainName, String userName) {
    return domainName + "\n" + userName;
  }
}
