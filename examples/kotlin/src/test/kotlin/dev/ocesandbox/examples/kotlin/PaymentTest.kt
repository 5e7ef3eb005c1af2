// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples.kotlin

import com.huaweicloud.sdk.bss.v2.BssClient
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest
import dev.ocesandbox.testkit.As
import dev.ocesandbox.testkit.EventType
import dev.ocesandbox.testkit.OceSandbox
import dev.ocesandbox.testkit.Operation.PAY_ORDERS
import dev.ocesandbox.testkit.Product
import dev.ocesandbox.testkit.Sandbox
import java.time.Duration
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource

// tag::parameters[]
@OceSandbox(scenario = "empty")
class PaymentTest {

    @Test
    fun `an order is paid from cash`(sandbox: Sandbox, bss: BssClient) {
        val acme = sandbox.given().account("acme").cash("100.00")
        val order = acme.order(Product.server().months(1).price("80.00")).unpaid()

        bss.pay(order)

        sandbox.assertThatOrder(order).isCompleted().wasPaidWithCash("80.00")
        sandbox.assertThatBalance("acme").cashIs("20.00")
        sandbox.verify(PAY_ORDERS).calledTimes(1).withField("order_id", order)
    }
    // end::parameters[]
}

// tag::fields[]
class DeadlineTest {

    @OceSandbox(scenario = "empty", allow = ["first-page-only"])
    lateinit var sandbox: Sandbox

    @As("solo")
    lateinit var solo: BssClient

    @Test
    fun `an order that is not paid in time is cancelled`() {
        val account = sandbox.given().account("solo").cash("100.00")
        val paid = account.order(Product.server().price("80.00")).unpaid()
        val late = account.order(Product.server().price("80.00")).unpaid()
        solo.pay(paid)

        val events = sandbox.clock().advance(Duration.ofDays(8))

        assertTrue(events.ofType(EventType.ORDER_CANCELLED).any { it.subject() == late })
        sandbox.assertThatOrder(paid).isCompleted()
    }
}
// end::fields[]

// tag::constructor[]
@OceSandbox(scenario = "empty")
class BalanceTest(private val sandbox: Sandbox, @As("solo") private val solo: BssClient) {
    // end::constructor[]

    @ParameterizedTest
    @ValueSource(strings = ["80.00", "90.00"])
    fun `each test has a world of its own`(price: String) {
        sandbox.assertThatBalance("solo").cashIs("0.00")
        val account = sandbox.given().account("solo").cash("100.00")

        solo.pay(account.order(Product.server().price(price)).unpaid())

        sandbox.verify(PAY_ORDERS).by("solo").calledTimes(1)
    }
}

// tag::extension[]
private fun BssClient.pay(order: String) {
    payOrders(
        PayOrdersRequest().withBody(
            PayCustomerOrderV3Req().withOrderId(order).withUseCoupon("NO").withUseDiscount("NO")
        )
    )
}
// end::extension[]
