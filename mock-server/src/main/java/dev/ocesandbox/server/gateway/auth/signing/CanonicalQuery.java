// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The third line of a canonical request: the query parameters, encoded and sorted by name. */
final class CanonicalQuery {

  /** A parameter in canonical form. The value is empty if there is none. */
  record Parameter(String name, String value) {
    String text() {
      return name + '=' + value;
    }
  }

  private static final Comparator<Parameter> BY_NAME = comparing(Parameter::name);

  private CanonicalQuery() {}

  /** Returns the parameters by name. Repeated parameters keep their order (Java SDK). */
  static String of(@Nullable String rawQuery) {
    if (rawQuery == null || rawQuery.isEmpty()) {
      return "";
    }
    List<Parameter> parameters = parameters(rawQuery);
    parameters.sort(BY_NAME);
    return joined(parameters);
  }

  /**
   * Returns the accepted forms, the standard form first. The Python, Node and Go SDKs sort the
   * values of a repeated parameter before encoding, the older gateway signer for Java after it.
   *
   * <p>Inferred: the real gateway accepts all of these forms, because all of these clients work.
   */
  static List<String> acceptedForms(@Nullable String rawQuery) {
    List<Parameter> parameters = parameters(rawQuery);
    parameters.sort(BY_NAME);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(joined(parameters));
    parameters.sort(BY_NAME.thenComparing(p -> PercentEncoding.octets(p.value())));
    forms.add(joined(parameters));
    parameters.sort(BY_NAME.thenComparing(Parameter::value));
    forms.add(joined(parameters));
    return List.copyOf(forms);
  }

  /** Returns the parameters in the order sent, without empty ones between ampersands. */
  static List<Parameter> parameters(@Nullable String rawQuery) {
    List<Parameter> parameters = new ArrayList<>();
    String raw = rawQuery == null ? "" : rawQuery;
    int from = 0;
    while (from < raw.length()) {
      int ampersand = raw.indexOf('&', from);
      int end = ampersand < 0 ? raw.length() : ampersand;
      if (end > from) {
        parameters.add(parameter(raw, from, end));
      }
      from = end + 1;
    }
    return parameters;
  }

  static String joined(List<Parameter> parameters) {
    StringBuilder out = new StringBuilder();
    for (Parameter parameter : parameters) {
      if (out.length() > 0) {
        out.append('&');
      }
      out.append(parameter.name).append('=').append(parameter.value);
    }
    return out.toString();
  }

  private static Parameter parameter(String raw, int from, int end) {
    int equals = raw.indexOf('=', from);
    int nameEnd = equals < 0 || equals > end ? end : equals;
    return new Parameter(
        PercentEncoding.canonical(raw, from, nameEnd),
        PercentEncoding.canonical(raw, Math.min(nameEnd + 1, end), end));
  }
}
