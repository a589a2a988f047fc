/**
 * Between the agencies of this installation: a request that another of them is responsible for is handed on to it (转交, art. 36 item 5), once the
 * applicant was answered and did not object; there it waits in an inbox (机关来件) to be registered under a number and a period of its own, or is sent
 * back. The inbox holds the letters that ask for an opinion ({@code consultation}) and for help ({@code cooperation}) as well. Neither agency sees more of the other's case than was sent.
 * Owns {@code forwarding} and {@code forwarding_paper}. Publishes in the ledger of the agency that sends {@code RequestForwarded},
 * {@code ForwardedRequestRegistered}, {@code ForwardedRequestReturned}, {@code ForwardingReturnNoted}, in that of the other
 * {@code ForwardedRequestArrived}, {@code RegisteredAsForwarded}, {@code ForwardedRequestSentBack}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "personal",
            "doctor",
            "audit",
            "calendar",
            "agencies",
            "cache",
            "requests",
            "materials",
            "materials :: inspection",
            "registration",
            "clock",
            "consultation",
            "cooperation",
            "decision"
        })
@NullMarked
package disclosuredesk.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
