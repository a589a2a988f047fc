package disclosuredesk.registration.web;

import disclosuredesk.registration.PastedApplicant;
import disclosuredesk.registration.PastedApplicant.Item;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Identity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What became of what was pasted.
 *
 * @param filled what now stands in fields that were empty
 * @param kept what was recognised but not written over what was typed
 * @param told what there is no field for: sex, nation, birth, representative, subject of a mail; and the day with its proof
 * @param contradictions items of {@code told} that the number contradicts
 * @param unread what was not recognised
 */
record Recognised(
        Map<Item, String> filled,
        Map<Item, String> kept,
        Map<Item, String> told,
        List<Item> contradictions,
        List<String> unread) {

    /** Fills the form's empty fields, and only these. */
    static Recognised into(RegistrationForm form, PastedApplicant pasted) {
        Map<Item, String> filled = new EnumMap<>(Item.class);
        Map<Item, String> kept = new EnumMap<>(Item.class);
        Map<Item, String> told = new EnumMap<>(Item.class);
        pasted.items().forEach((item, value) -> {
            switch (item) {
                case NAME -> fill(item, value, form.applicantName, typed -> form.applicantName = typed, filled, kept);
                case NUMBER -> number(form, pasted, value, filled, kept);
                case PHONE -> fill(item, value, form.phone, typed -> form.phone = typed, filled, kept);
                case EMAIL -> fill(item, value, form.email, typed -> form.email = typed, filled, kept);
                case ADDRESS -> fill(item, value, form.address, typed -> form.address = typed, filled, kept);
                case AGENT -> fill(item, value, form.agent, typed -> form.agent = typed, filled, kept);
                case INFORMATION ->
                    fill(item, value, form.information, typed -> form.information = typed, filled, kept);
                case DOCUMENT_NUMBER ->
                    fill(item, value, form.documentNumber, typed -> form.documentNumber = typed, filled, kept);
                case KIND ->
                    choose(
                            item,
                            value,
                            form.applicantKind,
                            pasted.kind(),
                            chosen -> form.applicantKind = chosen,
                            filled,
                            kept);
                case FORM ->
                    choose(
                            item,
                            value,
                            form.wantedForm,
                            pasted.form(),
                            chosen -> form.wantedForm = chosen,
                            filled,
                            kept);
                case ROUTE ->
                    choose(
                            item,
                            value,
                            form.wantedRoute,
                            pasted.route(),
                            chosen -> form.wantedRoute = chosen,
                            filled,
                            kept);
                case SUBMITTED -> submitted(form, pasted, value, filled, told);
                case ARRIVED -> {
                    form.receivedOn = form.receivedOn == null ? pasted.arrivedOn() : form.receivedOn;
                    told.put(item, value);
                }
                case SEX, NATION, BIRTH, REPRESENTATIVE, CONTACT, SUBJECT, PROOF -> told.put(item, value);
            }
        });
        return new Recognised(filled, kept, told, pasted.contradictions(), new ArrayList<>(pasted.unread()));
    }

    /** The day is proposed where none stands; of a letter the post mark tells, not the applicant's own day. */
    private static void submitted(
            RegistrationForm form,
            PastedApplicant pasted,
            String value,
            Map<Item, String> filled,
            Map<Item, String> told) {
        boolean mail = pasted.items().containsKey(Item.PROOF);
        LocalDate day = pasted.submittedOn();
        boolean known = day != null && (form.receivedOn == null || !day.isAfter(form.receivedOn));
        if (form.submittedOn == null && known && (mail || form.channel != null && form.channel.isElectronic())) {
            form.submittedOn = day;
            filled.put(Item.SUBMITTED, value);
        }
        told.put(Item.SUBMITTED, value);
    }

    private static <T> void choose(
            Item item,
            String value,
            @Nullable T there,
            @Nullable T read,
            Consumer<T> field,
            Map<Item, String> filled,
            Map<Item, String> kept) {
        if (there == null && read != null) {
            field.accept(read);
            filled.put(item, value);
        } else if (read != null && !read.equals(there)) {
            kept.put(item, value);
        }
    }

    /** With the number goes the kind of document, and with an identity card the kind of applicant, unless chosen. */
    private static void number(
            RegistrationForm form,
            PastedApplicant pasted,
            String value,
            Map<Item, String> filled,
            Map<Item, String> kept) {
        fill(Item.NUMBER, value, form.identityNumber, typed -> form.identityNumber = typed, filled, kept);
        if (filled.containsKey(Item.NUMBER)) {
            form.identityKind = form.identityKind == null ? pasted.identityKind() : form.identityKind;
            if (form.applicantKind == null && form.identityKind == Identity.Kind.ID_CARD) {
                form.applicantKind = ApplicantKind.NATURAL_PERSON;
            }
        }
    }

    private static void fill(
            Item item,
            String value,
            String typed,
            Consumer<String> field,
            Map<Item, String> filled,
            Map<Item, String> kept) {
        if (typed.isBlank()) {
            field.accept(value);
            filled.put(item, value);
        } else if (!typed.equals(value)) {
            kept.put(item, value);
        }
    }
}
