package disclosuredesk.requests.web;

import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.PastedApplicant;
import disclosuredesk.requests.PastedApplicant.Item;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What became of what was pasted.
 *
 * @param filled what now stands in fields that were empty
 * @param kept what was recognised but not written over what was typed
 * @param told what there is no field for: sex, nation, birth
 * @param contradictions items of {@code told} that the number contradicts
 * @param unread what was not recognised
 */
record Recognised(Map<Item, String> filled, Map<Item, String> kept, Map<Item, String> told, List<Item> contradictions,
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
                case INFORMATION -> fill(item, value, form.information, typed -> form.information = typed, filled, kept);
                case DOCUMENT_NUMBER -> fill(item, value, form.documentNumber, typed -> form.documentNumber = typed, filled, kept);
                case SEX, NATION, BIRTH -> told.put(item, value);
            }
        });
        return new Recognised(filled, kept, told, pasted.contradictions(), new ArrayList<>(pasted.unread()));
    }

    /** With the number goes the kind of document, and with an identity card the kind of applicant, unless chosen. */
    private static void number(RegistrationForm form, PastedApplicant pasted, String value, Map<Item, String> filled, Map<Item, String> kept) {
        fill(Item.NUMBER, value, form.identityNumber, typed -> form.identityNumber = typed, filled, kept);
        if (filled.containsKey(Item.NUMBER)) {
            form.identityKind = form.identityKind == null ? pasted.identityKind() : form.identityKind;
            if (form.applicantKind == null && form.identityKind == Identity.Kind.ID_CARD) {
                form.applicantKind = ApplicantKind.NATURAL_PERSON;
            }
        }
    }

    private static void fill(Item item, String value, String typed, Consumer<String> field, Map<Item, String> filled, Map<Item, String> kept) {
        if (typed.isBlank()) {
            field.accept(value);
            filled.put(item, value);
        } else if (!typed.equals(value)) {
            kept.put(item, value);
        }
    }
}
