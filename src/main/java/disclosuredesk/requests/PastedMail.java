package disclosuredesk.requests;

import disclosuredesk.documents.MailSource;
import disclosuredesk.requests.PastedApplicant.Item;
import java.time.LocalDateTime;

/** What the head of a mail adds to its text: the sender where the text names none, its subject and its day with the proof. */
final class PastedMail {

    private PastedMail() {}

    static void add(MailSource mail, PastedReading reading) {
        boolean own = !mail.address().isEmpty() && !mail.address().endsWith(".gov.cn");
        String name = mail.name().replaceAll("\\s", "");
        if (own && !reading.items().containsKey(Item.NAME) && !reading.items().containsKey(Item.AGENT)
                && (PastedNames.isPerson(name) || PastedNames.isOrganisation(name))) {
            reading.take(Item.NAME, name);
        }
        if (own && !reading.items().containsKey(Item.EMAIL)) {
            reading.take(Item.EMAIL, mail.address());
        }
        reading.take(Item.SUBJECT, mail.subject());
        if (!reading.items().containsKey(Item.INFORMATION)) {
            PastedProse.information(mail.subject()).ifPresent(wanted -> reading.take(Item.INFORMATION, wanted));
        }
        LocalDateTime at = mail.sentAt() == null ? mail.arrivedAt() : mail.sentAt();
        if (at != null) {
            reading.items().put(Item.SUBMITTED, at.toLocalDate().toString());
            reading.items().put(Item.ARRIVED, (mail.arrivedAt() == null ? at : mail.arrivedAt()).toLocalDate().toString());
            reading.items().put(Item.PROOF, mail.proof());
        }
    }
}
