// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a stub: first the conditions under which it applies, then the answer, or the changes of
 * the real answer. Calling the answer or the changes adds the stub, which applies to requests from
 * then on.
 *
 * <pre>{@code
 * sandbox.stub(Operation.LIST_COSTS).answers(200, "{\"total_count\": 0, \"cost_data\": []}");
 * sandbox.stub(Operation.LIST_CUSTOMER_ORDERS).unchecked().change("/order_infos/0/status", 77);
 * }</pre>
 *
 * <p>Requests are authenticated, checked and authorized as usual; those that are refused get no
 * answer of a stub. A response that a stub made or changed has the header {@code X-Sandbox-Stub}.
 * Unless {@link #unchecked} is called, the answer must fit the contract of the operation. Of an
 * operation that is not built only the error body is checked.
 */
public final class StubPlan {

  private final SandboxControl control;
  private final Map<String, @Nullable Object> body = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  StubPlan(SandboxControl control, Operation operation) {
    this.control = control;
    body.put("operation", operation.id());
  }

  /**
   * Limits the stub to requests of one account, by name.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  public StubPlan by(String account) {
    control.requireAccount(account);
    return with("account", account);
  }

  /** Applies the stub {@code number} times. By default it applies until it is removed. */
  public StubPlan times(int number) {
    return with("times", number);
  }

  /**
   * Adds a header, or replaces one of the real answer. Headers of the connection, {@code
   * X-Request-Id} and {@code X-Sandbox} cannot be set, and {@code Content-Type} only if {@link
   * #unchecked}.
   */
  public StubPlan header(String name, String value) {
    headers.put(name, value);
    return with("headers", headers);
  }

  /** Permits an answer that violates the contract of the operation. */
  public StubPlan unchecked() {
    return with("unchecked", true);
  }

  /**
   * Responds with a status and JSON text. The request is not handled, so it changes nothing.
   *
   * @throws IllegalArgumentException if the text is not valid JSON
   * @throws ControlApiException if the answer violates the contract of the operation
   */
  public Stub answers(int status, String json) {
    return with("status", status).with("body", control.parsed(json)).add();
  }

  /**
   * Responds with a status and a body that holds Maps, Lists, Strings, numbers, Booleans and nulls.
   * The request is not handled, so it changes nothing.
   *
   * @throws ControlApiException if the answer violates the contract of the operation
   */
  public Stub answers(int status, Map<String, ?> json) {
    return with("status", status).with("body", json).add();
  }

  /**
   * Responds with a status and an empty body. The request is not handled, so it changes nothing.
   *
   * @throws ControlApiException if the operation documents a body
   */
  public Stub answersEmpty(int status) {
    return with("status", status).add();
  }

  /**
   * Handles the request and sets one value of its answer, or adds a field.
   *
   * @param path JSON pointer such as {@code /order_infos/0/status}
   * @param value a Map, List, String, number, Boolean or null
   * @throws ControlApiException if no answer of the operation has such a place, or if the contract
   *     does not permit the value
   */
  public Stub change(String path, @Nullable Object value) {
    return changes(AnswerChange.set(path, value));
  }

  /**
   * Handles the request and removes one field or item of its answer.
   *
   * @param path JSON pointer such as {@code /order_infos/0}
   * @throws ControlApiException if no answer of the operation has such a place, or if the contract
   *     requires the field
   */
  public Stub remove(String path) {
    return changes(AnswerChange.remove(path));
  }

  /**
   * Handles the request and changes its answer: all changes in their order, or none if one of them
   * finds no place. Without changes, only headers are set.
   *
   * @throws ControlApiException if a change can apply to no answer of the operation, or if the
   *     contract does not permit it
   */
  public Stub changes(AnswerChange... changes) {
    List<Map<String, @Nullable Object>> list =
        List.of(changes).stream().map(AnswerChange::body).toList();
    return (list.isEmpty() ? this : with("change", list)).add();
  }

  private StubPlan with(String name, @Nullable Object value) {
    body.put(name, value);
    return this;
  }

  private Stub add() {
    return new Stub(control, control.post("stubs", body).text("/stub_id"));
  }
}
