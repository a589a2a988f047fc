package disclosuredesk.letters;

import disclosuredesk.letters.Delivery.PostalService;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.Refused;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What each route of delivery must be proved by (国办公开办函〔2016〕235号; 民事诉讼法 arts 87 to 89 by analogy for refusal). Without proof
 * no request is closed.
 */
@Component
class DeliveryRules {

    /** Couriers that are not the post, by name or by the letters their numbers begin with. */
    private static final Pattern PRIVATE_COURIER = Pattern.compile(
            "顺丰|圆通|中通|申通|韵达|极兔|京东|德邦|百世|天天快递|宅急送|优速|跨越|丰网|闪送|(?i:\\b(?:SF|YT|JT|JD[VX]?|ZTO|STO|DPK)[- ]?\\d{8,})");

    private static final int WITNESSES = 2;

    private final Materials materials;
    private final LetterWords words;

    DeliveryRules(Materials materials, LetterWords words) {
        this.materials = materials;
        this.words = words;
    }

    /** @throws Refused invalid, at the field that is missing or wrong */
    void require(DisclosureRequest request, Delivery delivery) {
        if (delivery.proof().isBlank()) {
            throw Refused.invalid("proof", "letters.delivery.proofMissing");
        }
        switch (delivery.route()) {
            case DIRECT, ENTRUSTED -> requireSignature(request, delivery);
            case POST -> requirePost(delivery);
            case ELECTRONIC -> requireAsked(request, delivery);
        }
    }

    private void requireSignature(DisclosureRequest request, Delivery delivery) {
        if (!delivery.refused() && delivery.recipient().isBlank()) {
            throw Refused.invalid("recipient", "letters.delivery.recipientMissing");
        }
        boolean filmed = !materials.of(request.id(), Purpose.DELIVERY_PROOF).isEmpty()
                && !delivery.witnesses().isBlank();
        if (delivery.refused() && !filmed && names(delivery.witnesses()) < WITNESSES) {
            throw Refused.invalid("witnesses", "letters.delivery.witnessesMissing", WITNESSES);
        }
    }

    private static void requirePost(Delivery delivery) {
        if (PRIVATE_COURIER.matcher(delivery.proof()).find()) {
            throw Refused.invalid("proof", "letters.delivery.privateCourier");
        }
        if (delivery.service() == null) {
            throw Refused.invalid("service", "letters.delivery.serviceMissing");
        }
        if (delivery.proof().chars().noneMatch(Character::isDigit)) {
            throw Refused.invalid("proof", "letters.delivery.numberMissing");
        }
    }

    private static void requireAsked(DisclosureRequest request, Delivery delivery) {
        boolean asked = request.wantedRoute() == WantedRoute.EMAIL || request.wantedRoute() == WantedRoute.INTERNET;
        if (!asked && delivery.agreement().isBlank()) {
            throw Refused.invalid("agreement", "letters.delivery.agreementMissing");
        }
    }

    private static long names(String text) {
        return Arrays.stream(text.split("[、，,；;\\s]+"))
                .filter(name -> !name.isBlank())
                .count();
    }

    /** All that proves the delivery, in one sentence for the ledger. */
    String proof(Delivery delivery) {
        PostalService service = delivery.service();
        return Stream.of(
                        service == null ? "" : words.of("PostalService." + service),
                        delivery.proof().strip(),
                        delivery.recipient().isBlank()
                                ? ""
                                : words.of(
                                        "letters.delivery.signedBy",
                                        delivery.recipient().strip()),
                        delivery.refused()
                                ? words.of(
                                        "letters.delivery.left",
                                        delivery.witnesses().strip())
                                : "",
                        delivery.agreement().isBlank()
                                ? ""
                                : words.of(
                                        "letters.delivery.agreed",
                                        delivery.agreement().strip()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
    }
}
