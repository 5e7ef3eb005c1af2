// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.credentials;

import dev.ocesandbox.server.gateway.credentials.WorldCredentials.Preset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The access keys, tokens and passwords of all worlds. Thread-safe.
 *
 * <p>A world has at most 1,000 tokens and 1,000 temporary keys besides the preset ones; the oldest
 * are removed first.
 */
public final class CredentialStore {

  private static final int KEYS_TO_COMPARE = 50;

  private final Map<String, Credential> byAccessKey = new ConcurrentHashMap<>();
  private final Map<String, Token> byToken = new ConcurrentHashMap<>();
  private final Map<String, Password> byLogin = new ConcurrentHashMap<>();
  private final Map<String, WorldCredentials> byWorld = new ConcurrentHashMap<>();

  /**
   * A password.
   *
   * @param text the password
   * @param caller its owner
   */
  public record Password(String text, Caller caller) {

    /** Returns a text without the password. */
    @Override
    public String toString() {
      return "Password of " + caller.customerId();
    }
  }

  /** Returns the credential of an access key. */
  public Optional<Credential> key(String accessKey) {
    return Optional.ofNullable(byAccessKey.get(accessKey));
  }

  /** Returns the first 50 keys of a world, for the diagnosis of confused secret keys. */
  public List<Credential> keysOf(String worldId) {
    return of(worldId).names().accessKeys().stream()
        .limit(KEYS_TO_COMPARE)
        .flatMap(accessKey -> key(accessKey).stream())
        .toList();
  }

  /** Returns the number of tokens, preset and issued. */
  public int tokens() {
    return byToken.size();
  }

  /** Returns the token with this text. */
  public Optional<Token> token(String text) {
    return Optional.ofNullable(byToken.get(text));
  }

  /** Returns the password of an IAM user of a domain. */
  public Optional<Password> password(String domainName, String userName) {
    return Optional.ofNullable(byLogin.get(login(domainName, userName)));
  }

  /** Returns the domain name of an account: its name, with the world unless it is the default. */
  public static String domainName(String accountName, String worldId) {
    return worldId.equals("default") ? accountName : accountName + "@" + worldId;
  }

  /**
   * Opens a world with its ready-made credentials, or replaces them; those issued to customers who
   * are still there stay.
   */
  public void open(String worldId, List<AccountAccess> accounts) {
    List<Preset> presets = new ArrayList<>();
    for (AccountAccess account : accounts) {
      Caller own = new Caller(worldId, account.customerId(), null, null);
      presets.add(add(account.domainName(), account.own(), own));
      for (AccountAccess.UserAccess user : account.users()) {
        Caller caller =
            new Caller(worldId, account.customerId(), user.login().userName(), user.actions());
        presets.add(add(account.domainName(), user.login(), caller));
      }
    }
    of(worldId).replacePresets(presets).forEach(this::remove);
    removeIssued(
        of(worldId).names(),
        accounts.stream().map(AccountAccess::customerId).collect(Collectors.toSet()));
  }

  /** Removes what was issued to customers who are not there any more, as after a reset. */
  private void removeIssued(WorldCredentials.Names names, Set<String> customers) {
    names
        .accessKeys()
        .forEach(
            name ->
                byAccessKey.computeIfPresent(
                    name,
                    (same, key) -> customers.contains(key.caller().customerId()) ? key : null));
    names
        .tokens()
        .forEach(
            name ->
                byToken.computeIfPresent(
                    name,
                    (same, token) ->
                        customers.contains(token.caller().customerId()) ? token : null));
  }

  private Preset add(String domainName, AccountAccess.Login login, Caller caller) {
    String key = login(domainName, login.userName());
    byAccessKey.put(
        login.accessKey(),
        new Credential(caller, login.accessKey(), login.secretKey(), null, null));
    byToken.put(
        login.token(),
        new Token(login.token(), caller, Instant.EPOCH, null, List.of("password"), null));
    byLogin.put(key, new Password(login.password(), caller));
    return new Preset(login.accessKey(), login.token(), key);
  }

  private void remove(Preset preset) {
    byAccessKey.remove(preset.accessKey());
    byToken.remove(preset.token());
    byLogin.remove(preset.login());
  }

  /** Adds an issued token. */
  public void add(Token token) {
    byToken.put(token.text(), token);
    of(token.caller().worldId()).addToken(token.text()).ifPresent(byToken::remove);
  }

  /** Adds an issued temporary key. */
  public void add(Credential credential) {
    byAccessKey.put(credential.accessKey(), credential);
    of(credential.caller().worldId()).addKey(credential.accessKey()).ifPresent(byAccessKey::remove);
  }

  /** Returns the number of the next credential to be issued in a world, from 0. */
  public long nextIssue(String worldId) {
    return of(worldId).next();
  }

  /** Removes all credentials of a world. */
  public void close(String worldId) {
    WorldCredentials removed = byWorld.remove(worldId);
    if (removed != null) {
      WorldCredentials.Names names = removed.names();
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
