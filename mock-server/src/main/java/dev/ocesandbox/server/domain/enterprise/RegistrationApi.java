// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.CheckItems;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.commands.Room;
import dev.ocesandbox.server.gateway.commands.Route;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations by which a master creates accounts. */
final class RegistrationApi {

  private RegistrationApi() {}

  /** Returns the operations, time rules and state of new accounts. */
  static Room room() {
    return new Room(
        List.of(
            Route.write("SendSmsVerificationCode", RegistrationApi::send),
            Route.write("CreateSubEnterpriseAccount", RegistrationApi::create, CheckItems::failed)),
        List.of(),
        List.of(new OpeningRule()),
        List.of(RegistrationState.SLOT));
  }

  private static Change<Answer> send(Call call, World world) {
    RequestFields body = call.bodyFields();
    SmsRequest request =
        new SmsRequest(
            call.customerId(),
            body.text("mobile_phone", ""),
            body.integer("timeout", SmsRequest.MINUTES),
            body.text("language", SmsRequest.CHINESE),
            name(body));
    boolean several = body.objects("sm_template_args").size() > 1;
    return request
        .send(world.appliedIf(several, "enterprise.sms.first-argument"), call.now())
        .map(after -> Answer.noContent());
  }

  /** Of several arguments with the same key, the first counts; there is one key. */
  private static String name(RequestFields body) {
    return body.objects("sm_template_args").stream()
        .findFirst()
        .map(argument -> argument.text("value", ""))
        .orElse("");
  }

  private static Change<Answer> create(Call call, World world) {
    RequestFields body = call.bodyFields();
    RequestFields customer = new RequestFields(call.body().path("new_sub_customer"), call.now());
    SubAccountRequest request =
        new SubAccountRequest(
            call.customerId(),
            body.text("party_id", ""),
            customer.text("customer_name", ""),
            customer.text("password", ""),
            phone(customer),
            body.text("display_name").orElse(null),
            body.texts("permission_ids").stream().distinct().toList(),
            body.integer("financial_custody", 0) == 1);
    return request.create(world, call.now()).map(after -> Answer.noContent());
  }

  private static @Nullable PhoneProof phone(RequestFields customer) {
    return customer.text("use_pri_mobile_phone", "N").equals("Y")
        ? null
        : new PhoneProof(customer.text("mobile_phone", ""), customer.text("verification_code", ""));
  }
}
