// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.matchers.generators.DefaultResponseGenerator;
import au.com.dius.pact.core.model.IResponse;
import au.com.dius.pact.core.model.Response;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import au.com.dius.pact.core.model.matchingrules.ArrayContainsMatcher;
import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleGroup;
import au.com.dius.pact.core.model.matchingrules.MatchingRules;
import au.com.dius.pact.core.model.matchingrules.MatchingRulesImpl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The response of an interaction in a form that Pact JVM compares as the pact means it. */
final class ExpectedResponse {

  private static final String BODY = "body";
  private static final String ROOT = "$";

  private ExpectedResponse() {}

  /**
   * Returns a response with the values of its generators.
   *
   * @param context what the generators can use
   */
  static Response of(IResponse response, Map<String, Object> context) {
    Response given = (Response) response.asHttpPart();
    // With matching rules, the generator puts null in place of each list under arrayContains.
    Response plain =
        new Response(
            given.getStatus(),
            given.getHeaders(),
            given.getBody(),
            new MatchingRulesImpl(),
            given.getGenerators());
    Response generated =
        (Response)
            DefaultResponseGenerator.INSTANCE
                .generateResponse(plain, context, GeneratorTestMode.Provider, List.of(), Map.of())
                .asHttpPart();
    return new Response(
        generated.getStatus(),
        generated.getHeaders(),
        generated.getBody(),
        isEqualAsJson(given) ? withoutRoot(given.getMatchingRules()) : given.getMatchingRules());
  }

  /** Returns whether the whole body must be equal. Pact JVM would compare its bytes. */
  static boolean isEqualAsJson(IResponse response) {
    @Nullable MatchingRuleGroup root =
        response.getMatchingRules().rulesForCategory(BODY).getMatchingRules().get(ROOT);
    return root != null
        && !root.getRules().isEmpty()
        && root.getRules().stream().allMatch(EqualsMatcher.class::isInstance)
        && JsonText.parsed(response.getBody()).isPresent();
  }

  /** Returns whether a list of the body must contain something. */
  static boolean hasVariants(IResponse response) {
    return response.getMatchingRules().rulesForCategory(BODY).getMatchingRules().values().stream()
        .flatMap(group -> group.getRules().stream())
        .anyMatch(ArrayContainsMatcher.class::isInstance);
  }

  /** Without a rule, JSON is compared value by value. */
  private static MatchingRules withoutRoot(MatchingRules rules) {
    MatchingRulesImpl others = new MatchingRulesImpl();
    for (String name : rules.getCategories()) {
      MatchingRuleCategory category = rules.rulesForCategory(name);
      Map<String, MatchingRuleGroup> kept = new LinkedHashMap<>(category.getMatchingRules());
      if (name.equals(BODY)) {
        kept.remove(ROOT);
      }
      others.addCategory(new MatchingRuleCategory(name, kept));
    }
    return others;
  }
}
