// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

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

  private final Map<String, Credential> byAccessKey = new ConcurrentHashMap<>();
  private final Map<String, Token> byToken = new ConcurrentHashMap<>();
  private final Map<String, Password> byLogin = new ConcurrentHashMap<>();
  private final Map<String, IssuedCredentials> issued = new ConcurrentHashMap<>();

  /**
   * A password and whom it lets in.
   *
   * @param text the password
   * @param caller whom
   */
  public record Password(String text, Caller caller) {}

  /** Returns the credential of an access key. */
  public Optional<Credential> key(String accessKey) {
    return Optional.ofNullable(byAccessKey.get(accessKey));
  }

  /** Returns up to fifty keys of a world, to find mixed-up secrets. */
  List<Credential> keysOf(String worldId) {
    return byAccessKey.values().stream()
        .filter(key -> key.caller().worldId().equals(worldId))
        .limit(50)
        .toList();
  }

  /** Returns a token. */
  public Optional<Token> token(String text) {
    return Optional.ofNullable(byToken.get(text));
  }

  /** Returns the password of an IAM user of a domain. */
  public Optional<Password> password(String domainName, String userName) {
    return Optional.ofNullable(byLogin.get(domainName + "\n" + userName));
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

  private void add(String domainName, AccountAccess.Login login, Caller caller) {
    byAccessKey.put(
        login.accessKey(),
        new Credential(caller, login.accessKey(), login.secretKey(), null, null));
    byToken.put(
        login.token(),
        new Token(login.token(), caller, java.time.Instant.EPOCH, null, List.of("password"), null));
    byLogin.put(domainName + "\n" + login.userName(), new Password(login.password(), caller));
  }

  /** Takes up a token that was asked for. */
  public void add(Token token) {
    byToken.put(token.text(), token);
    issuedOf(token.caller()).addToken(token.text()).ifPresent(byToken::remove);
  }

  /** Takes up a temporary key that was asked for. */
  public void add(Credential credential) {
    byAccessKey.put(credential.accessKey(), credential);
    issuedOf(credential.caller()).addKey(credential.accessKey()).ifPresent(byAccessKey::remove);
  }

  /** Returns the next number for something to be issued in a world. */
  public long nextIssue(String worldId) {
    return issued.computeIfAbsent(worldId, id -> new IssuedCredentials()).next();
  }

  /** Forgets every way into a world. */
  public void close(String worldId) {
    issued.remove(worldId);
    byAccessKey.values().removeIf(key -> key.caller().worldId().equals(worldId));
    byToken.values().removeIf(token -> token.caller().worldId().equals(worldId));
    byLogin.values().removeIf(password -> password.caller().worldId().equals(worldId));
  }

  private IssuedCredentials issuedOf(Caller caller) {
    return issued.computeIfAbsent(caller.worldId(), id -> new IssuedCredentials());
  }
}
