package disclosuredesk.letters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of an answer.
 *
 * @param deliveredOn the day the answer counts as made: signed for or left behind (direct, entrusted), handed to the post, or
 *     sent
 * @param proof number of the receipt, number of the postal item, or record of sending, which proves the day
 * @param service of the post; none for other routes, nor for items from before it was asked
 * @param recipient who signed; empty where nobody signs
 * @param refused whether the applicant refused to sign and the letter was left with him (留置送达)
 * @param witnesses who saw it, at least two; or what picture or film shows it
 * @param agreement where the applicant asked for electronic delivery, unless the application itself says so
 */
public record Delivery(
        DeliveryRoute route,
        LocalDate deliveredOn,
        String proof,
        @Nullable PostalService service,
        String recipient,
        boolean refused,
        String witnesses,
        String agreement) {

    /** 中国邮政: private couriers do not deliver documents of the state (国家公文, 邮政法 art. 55). */
    public enum PostalService {
        /** 邮政特快专递. */
        EMS,
        /** 挂号信. */
        REGISTERED
    }

    /** An item handed to the post. */
    public static Delivery posted(PostalService service, LocalDate on, String number) {
        return new Delivery(DeliveryRoute.POST, on, number, service, "", false, "", "");
    }
}
