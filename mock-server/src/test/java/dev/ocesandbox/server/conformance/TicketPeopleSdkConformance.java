// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.osm.v2.OsmClient;
import com.huaweicloud.sdk.osm.v2.model.CaseLabelInfo;
import com.huaweicloud.sdk.osm.v2.model.CheckNeedVerifyRequest;
import com.huaweicloud.sdk.osm.v2.model.CheckVerifyCodesRequest;
import com.huaweicloud.sdk.osm.v2.model.CreateAndDeletePrivilegeReq;
import com.huaweicloud.sdk.osm.v2.model.CreateCaseLabelsRequest;
import com.huaweicloud.sdk.osm.v2.model.CreateLabelsReq;
import com.huaweicloud.sdk.osm.v2.model.CreateLabelsRequest;
import com.huaweicloud.sdk.osm.v2.model.CreatePrivilegesRequest;
import com.huaweicloud.sdk.osm.v2.model.DeleteCaseLabelsRequest;
import com.huaweicloud.sdk.osm.v2.model.DeleteLabelsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListCaseCcEmailsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListCaseLabelsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListHasVerifiedContactsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListLabelsRequest;
import com.huaweicloud.sdk.osm.v2.model.ListPrivilegesRequest;
import com.huaweicloud.sdk.osm.v2.model.ListSubCustomersRequest;
import com.huaweicloud.sdk.osm.v2.model.SendVerifyCodeReq;
import com.huaweicloud.sdk.osm.v2.model.SendVerifyCodesRequest;
import com.huaweicloud.sdk.osm.v2.model.ShowCustomerPrivilegePolicyRequest;
import com.huaweicloud.sdk.osm.v2.model.ShowLatestPublishedAgreementRequest;
import com.huaweicloud.sdk.osm.v2.model.ShowSignedLatestPublishedAgreementRequest;
import com.huaweicloud.sdk.osm.v2.model.SignAgreementReq;
import com.huaweicloud.sdk.osm.v2.model.SignPublishedAgreementRequest;
import com.huaweicloud.sdk.osm.v2.model.UpdateLabelsReq;
import com.huaweicloud.sdk.osm.v2.model.UpdateLabelsRequest;
import com.huaweicloud.sdk.osm.v2.model.VerifyVerifyCodeV2Req;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contacts, agreements, privileges and labels through the vendor's SDK. */
@OnBothTargets
class TicketPeopleSdkConformance {

  private static final String PHONE = "13912345678";

  private final TicketSdk acme;
  private final OsmClient osm;

  TicketPeopleSdkConformance(Target target) {
    acme = TicketSdk.of(target);
    osm = acme.osm();
  }

  private int need() {
    return osm.checkNeedVerify(
            new CheckNeedVerifyRequest()
                .withContactValue(PHONE)
                .withContactWay(0)
                .withAreaCode("86"))
        .getNeedVerifyCode();
  }

  @Test
  void a_number_is_verified_with_a_code() {
    assertThat(need()).isEqualTo(1);
    osm.sendVerifyCodes(
        new SendVerifyCodesRequest()
            .withBody(
                new SendVerifyCodeReq()
                    .withContactValue(PHONE)
                    .withContactWay(0)
                    .withAreaCode("86")));
    String code = acme.world().control("GET", "/sms").at("/messages/0/code").asString();
    var verified =
        osm.checkVerifyCodes(
            new CheckVerifyCodesRequest()
                .withBody(
                    new VerifyVerifyCodeV2Req()
                        .withContactValue(PHONE)
                        .withContactWay(0)
                        .withAreaCode("86")
                        .withVerifyCode(code)));

    assertThat(verified.getErrorCode()).isNull();
    assertThat(need()).isZero();
    assertThat(
            osm.listHasVerifiedContacts(
                    new ListHasVerifiedContactsRequest().withContactWay(0).withContactValue(PHONE))
                .getContactList())
        .singleElement()
        .satisfies(one -> assertThat(one.getVerifiedId()).matches("[0-9a-f]{32}"));
  }

  @Test
  void addresses_and_users_are_listed() {
    var emails = osm.listCaseCcEmails(new ListCaseCcEmailsRequest());

    assertThat(emails.getCcEmailInfo().getCcEmail()).isEqualTo("acme@example.com");
    assertThat(emails.getMcEmailInfos()).contains("acme@example.com");
    assertThat(osm.listSubCustomers(new ListSubCustomersRequest()).getSubCustomerInfos())
        .isNotEmpty()
        .allSatisfy(
            user -> assertThat(user.getDomainId()).isEqualTo(acme.world().customerId("acme")));
  }

  private boolean isSigned() {
    return osm.showSignedLatestPublishedAgreement(
            new ShowSignedLatestPublishedAgreementRequest()
                .withAgreementType(ShowSignedLatestPublishedAgreementRequest.AgreementTypeEnum._2))
        .getIsSignedLatest();
  }

  @Test
  void an_agreement_is_signed() {
    var newest =
        osm.showLatestPublishedAgreement(
                new ShowLatestPublishedAgreementRequest()
                    .withAgreementType(ShowLatestPublishedAgreementRequest.AgreementTypeEnum._2))
            .getCaseAgreement();

    assertThat(newest.getAgreementType()).isEqualTo("2");
    assertThat(newest.getVersion()).isEqualTo(1);
    assertThat(isSigned()).isFalse();
    assertThat(
            osm.signPublishedAgreement(
                    new SignPublishedAgreementRequest()
                        .withId(Integer.parseInt(newest.getId()))
                        .withBody(new SignAgreementReq()))
                .getAgreementSignedRecordId())
        .isPositive();
    assertThat(isSigned()).isTrue();
  }

  @Test
  void a_privilege_is_taken_from_users_but_not_from_the_account() {
    osm.createPrivileges(
        new CreatePrivilegesRequest()
            .withBody(
                new CreateAndDeletePrivilegeReq()
                    .withOperation("delete")
                    .withPrivilege(CreateAndDeletePrivilegeReq.PrivilegeEnum.CREATECASE)));

    assertThat(
            osm.listPrivileges(
                    new ListPrivilegesRequest()
                        .withPrivilege(ListPrivilegesRequest.PrivilegeEnum.CREATECASE))
                .getHasPrivilege())
        .isEqualTo(1);
    assertThat(
            osm.showCustomerPrivilegePolicy(new ShowCustomerPrivilegePolicyRequest())
                .getPolicySwitch())
        .isTrue();
  }

  private List<CaseLabelInfo> labels(String name) {
    return osm.listLabels(new ListLabelsRequest().withName(name)).getLabelList();
  }

  @Test
  void labels_are_created_changed_and_deleted() {
    osm.createLabels(
        new CreateLabelsRequest()
            .withBody(new CreateLabelsReq().withName("shop").withColor("#123456")));
    int id = labels("shop").get(0).getLabelId();
    assertThat(labels("shop").get(0).getColor()).isEqualTo("#123456");

    osm.updateLabels(
        new UpdateLabelsRequest()
            .withLabelId(id)
            .withBody(new UpdateLabelsReq().withName("web shop").withColor("#654321")));
    assertThat(labels("shop"))
        .containsExactly(
            new CaseLabelInfo().withLabelId(id).withName("web shop").withColor("#654321"));

    osm.deleteLabels(new DeleteLabelsRequest().withLabelId(id));
    assertThat(labels("shop")).isEmpty();
  }

  private List<CaseLabelInfo> labelsOf(String ticket) {
    return osm.listCaseLabels(new ListCaseLabelsRequest().withCaseId(ticket)).getCaseLabelList();
  }

  @Test
  void labels_are_put_on_a_ticket_and_taken_off() {
    String ticket = acme.asked("When?");
    List<Integer> ids = List.of(labels("Production").get(0).getLabelId());

    osm.createCaseLabels(new CreateCaseLabelsRequest().withCaseId(ticket).withLabelIds(ids));
    assertThat(labelsOf(ticket)).isEqualTo(labels("Production"));

    osm.deleteCaseLabels(new DeleteCaseLabelsRequest().withCaseId(ticket).withLabelIds(ids));
    assertThat(labelsOf(ticket)).isEmpty();
  }
}
