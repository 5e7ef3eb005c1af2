// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Finds out what a client did differently when its signature does not fit.
 *
 * <p>Likely mistakes are tried one by one, then in pairs, until one gives the very signature that
 * was sent; so a mistake is proven, not guessed. Costs up to some milliseconds and belongs on the
 * path of refusals only.
 */
public final class SignatureDiagnosis {

  /** How many suspects of each kind are tried together with those of another kind. */
  private static final int PAIRED_PER_KIND = 4;

  /** How many characters are signed in all before the search gives up. */
  private static final int MOST_CHARACTERS = 4_000_000;

  private static final int CHARACTERS_PER_ATTEMPT = 500;

  private final Authorization authorization;
  private final String signature;
  private final List<Attempt> readings;
  private final List<List<Suspect>> kinds;
  private int attemptsLeft;

  private SignatureDiagnosis(
      Authorization authorization, List<Attempt> readings, List<List<Suspect>> kinds) {
    this.authorization = authorization;
    this.signature = authorization.signature().toLowerCase(Locale.ROOT);
    this.readings = readings;
    this.kinds = kinds;
    int length = readings.get(0).canonical().text().length();
    this.attemptsLeft = MOST_CHARACTERS / (length + CHARACTERS_PER_ATTEMPT);
  }

  /**
   * The mistakes that explain an invalid signature, in the order of the canonical request: one, at
   * most two, or none when it cannot be told.
   *
   * @param others secret keys of other access keys that the client may have mixed up
   */
  public static List<SignatureMistake> of(
      SignedRequest request,
      Authorization authorization,
      String secretKey,
      List<KnownSecret> others) {
    String date = request.header(SignedRequest.X_SDK_DATE);
    List<SignatureMistake> otherDay = CertainMistakes.otherDay(date, authorization);
    if (!otherDay.isEmpty()) {
      return otherDay;
    }
    List<Attempt> readings =
        CanonicalRequest.readings(request, authorization.signedHeaders()).stream()
            .map(canonical -> new Attempt(canonical, date, secretKey))
            .toList();
    List<List<Suspect>> kinds = kinds(request, authorization, readings.get(0), others);
    List<SignatureMistake> found = new SignatureDiagnosis(authorization, readings, kinds).search();
    return found.isEmpty() ? CertainMistakes.absentHeader(request, authorization) : found;
  }

  /** The suspects by kind, in the order of the lines they are about. */
  private static List<List<Suspect>> kinds(
      SignedRequest request, Authorization authorization, Attempt usual, List<KnownSecret> others) {
    CanonicalRequest server = usual.canonical();
    List<String> names = authorization.signedHeaders();
    return List.of(
        MethodSuspects.of(server),
        UriSuspects.of(server, request),
        QuerySuspects.of(server, request),
        LayoutSuspects.of(server, request, names),
        HeaderSuspects.host(request, names),
        HeaderSuspects.contentType(request, names),
        HeaderSuspects.any(request, names),
        PayloadSuspects.of(server, request),
        DateSuspects.of(request),
        SecretSuspects.of(authorization.accessKey(), usual.secret(), others));
  }

  private List<SignatureMistake> search() {
    List<SignatureMistake> found = wrongSpelling();
    if (found.isEmpty()) {
      found = single();
    }
    return found.isEmpty() ? pair() : found;
  }

  /** The right signature, written in upper case or as Base64. */
  private List<SignatureMistake> wrongSpelling() {
    for (Attempt reading : readings) {
      String expected = reading.signature(authorization);
      String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(expected));
      if (signature.equals(expected) || authorization.signature().equals(base64)) {
        Hint hint =
            new Hint("Write the signature as 64 lower-case hex digits.", "签名须写成 64 位小写十六进制字符。");
        return List.of(
            new SignatureMistake("Signature", expected, authorization.signature(), hint));
      }
    }
    return List.of();
  }

  private List<SignatureMistake> single() {
    for (List<Suspect> kind : kinds) {
      for (Suspect suspect : kind) {
        for (Attempt reading : readings) {
          if (fits(suspect.change().apply(reading))) {
            return List.of(suspect.mistake());
          }
        }
      }
    }
    return List.of();
  }

  private List<SignatureMistake> pair() {
    Attempt usual = readings.get(0);
    List<Suspect> earlier = new ArrayList<>();
    for (List<Suspect> kind : kinds) {
      List<Suspect> likely = kind.subList(0, Math.min(kind.size(), PAIRED_PER_KIND));
      for (Suspect second : likely) {
        for (Suspect first : earlier) {
          if (fits(second.change().apply(first.change().apply(usual)))) {
            return List.of(first.mistake(), second.mistake());
          }
        }
      }
      earlier.addAll(likely);
    }
    return List.of();
  }

  private boolean fits(Attempt attempt) {
    attemptsLeft--;
    return attemptsLeft >= 0 && signature.equals(attempt.signature(authorization));
  }
}
