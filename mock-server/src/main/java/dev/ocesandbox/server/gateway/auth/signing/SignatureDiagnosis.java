// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import dev.ocesandbox.contracts.Bilingual;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Finds the mistake of a client whose signature does not match.
 *
 * <p>Tries possible mistakes one by one, then in pairs, until one of them produces the signature
 * that was sent, so that a mistake is proven and not guessed. This takes up to some milliseconds
 * and is only done for refused requests.
 */
public final class SignatureDiagnosis {

  /** Number of mistakes of each kind that are tried together with those of another kind. */
  private static final int PAIRED_PER_KIND = 4;

  /** Number of characters signed in total before the search gives up. */
  private static final int MAX_CHARACTERS = 4_000_000;

  private static final int CHARACTERS_PER_TRIAL = 500;

  private final Authorization authorization;
  private final String signature;
  private final List<SigningInput> accepted;
  private final List<List<PossibleMistake>> kinds;
  private int trialsLeft;

  private SignatureDiagnosis(
      Authorization authorization, List<SigningInput> accepted, List<List<PossibleMistake>> kinds) {
    this.authorization = authorization;
    this.signature = authorization.signature().toLowerCase(Locale.ROOT);
    this.accepted = accepted;
    this.kinds = kinds;
    int length = accepted.get(0).canonical().text().length();
    this.trialsLeft = MAX_CHARACTERS / (length + CHARACTERS_PER_TRIAL);
  }

  /**
   * Returns the mistakes that explain an invalid signature, in the order of the canonical request:
   * one or two, or none if they cannot be determined.
   *
   * @param others secret keys of other access keys, which the client may have confused
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
    List<SigningInput> accepted =
        CanonicalRequest.acceptedForms(request, authorization.signedHeaders()).stream()
            .map(canonical -> new SigningInput(canonical, date, secretKey))
            .toList();
    List<List<PossibleMistake>> kinds = kinds(request, authorization, accepted.get(0), others);
    List<SignatureMistake> found = new SignatureDiagnosis(authorization, accepted, kinds).search();
    return found.isEmpty() ? CertainMistakes.absentHeader(request, authorization) : found;
  }

  /** Returns the possible mistakes by kind, in the order of the lines they concern. */
  private static List<List<PossibleMistake>> kinds(
      SignedRequest request,
      Authorization authorization,
      SigningInput standard,
      List<KnownSecret> others) {
    CanonicalRequest server = standard.canonical();
    List<String> names = authorization.signedHeaders();
    return List.of(
        MethodMistakes.of(server),
        UriMistakes.of(server, request),
        QueryMistakes.of(server, request),
        LayoutMistakes.of(server, request, names),
        HeaderMistakes.host(request, names),
        HeaderMistakes.contentType(request, names),
        HeaderMistakes.any(request, names),
        PayloadMistakes.of(server, request),
        DateMistakes.of(request),
        SecretMistakes.of(authorization.accessKey(), standard.secret(), others));
  }

  private List<SignatureMistake> search() {
    List<SignatureMistake> found = wrongEncoding();
    if (found.isEmpty()) {
      found = single();
    }
    return found.isEmpty() ? pair() : found;
  }

  /** Recognizes a correct signature that is written in upper case or as Base64. */
  private List<SignatureMistake> wrongEncoding() {
    for (SigningInput input : accepted) {
      String expected = input.signature(authorization);
      String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(expected));
      if (signature.equals(expected) || authorization.signature().equals(base64)) {
        Bilingual hint =
            new Bilingual(
                "Write the signature as 64 lower-case hex digits.", "签名须写成 64 位小写十六进制字符。");
        return List.of(
            new SignatureMistake("Signature", expected, authorization.signature(), hint));
      }
    }
    return List.of();
  }

  private List<SignatureMistake> single() {
    for (List<PossibleMistake> kind : kinds) {
      for (PossibleMistake possible : kind) {
        for (SigningInput input : accepted) {
          if (matches(possible.change().apply(input))) {
            return List.of(possible.mistake());
          }
        }
      }
    }
    return List.of();
  }

  private List<SignatureMistake> pair() {
    SigningInput standard = accepted.get(0);
    List<PossibleMistake> earlier = new ArrayList<>();
    for (List<PossibleMistake> kind : kinds) {
      List<PossibleMistake> likely = kind.subList(0, Math.min(kind.size(), PAIRED_PER_KIND));
      for (PossibleMistake second : likely) {
        for (PossibleMistake first : earlier) {
          if (matches(second.change().apply(first.change().apply(standard)))) {
            return List.of(first.mistake(), second.mistake());
          }
        }
      }
      earlier.addAll(likely);
    }
    return List.of();
  }

  private boolean matches(SigningInput input) {
    trialsLeft--;
    return trialsLeft >= 0 && signature.equals(input.signature(authorization));
  }
}
