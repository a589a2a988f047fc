package disclosuredesk.registration;

import disclosuredesk.registration.PastedApplicant.Item;
import disclosuredesk.requests.WantedForm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where what stands behind a label belongs. Particulars of another party are his; what is no such value is not taken for one. */
final class PastedItems {

    private static final Set<PastedField> OF_SOMEBODY = EnumSet.of(
            PastedField.NUMBER,
            PastedField.PHONE,
            PastedField.EMAIL,
            PastedField.ADDRESS,
            PastedField.HOME,
            PastedField.SEX,
            PastedField.NATION,
            PastedField.BIRTH,
            PastedField.REPRESENTATIVE,
            PastedField.CONTACT,
            PastedField.CONTACT_PHONE);

    private final Map<Item, String> items = new EnumMap<>(Item.class);
    private final Map<Item, PastedField> from = new EnumMap<>(Item.class);
    private final List<String> foreign = new ArrayList<>();
    private String contactPhone = "";
    private boolean organisation;
    /** Below the heading of the part which the office fills in. */
    private boolean office;
    /** Whose particulars follow; null: the applicant's. */
    private @Nullable PastedField owner;

    private int ownerLine = -1;

    Map<Item, String> items() {
        return items;
    }

    /** What was understood and has no place. */
    List<String> foreign() {
        return foreign;
    }

    void take(Item item, String value) {
        String read = PastedShape.tidy(item, value);
        if (!read.isEmpty()
                && items.putIfAbsent(item, read) != null
                && !items.get(item).equals(read)) {
            foreign.add(read);
        }
    }

    /** A heading begins another part: of a person, of an organisation, of the office. */
    void heading(PastedPiece piece) {
        if (!items.containsKey(Item.NAME)) {
            organisation =
                    piece.field() == PastedField.ORGANISATION || organisation && piece.field() != PastedField.PERSON;
        }
        owner = null;
        office = piece.label().matches("(?s).*(?:受\\s*理|办\\s*理|机关填写).*");
    }

    /** In a letter written for another what reaches its writer does not reach him. */
    void disown() {
        for (Item item : List.of(Item.PHONE, Item.EMAIL, Item.ADDRESS)) {
            if (items.containsKey(item)) {
                foreign.add(items.remove(item));
            }
        }
        contactPhone = "";
    }

    /** An organisation's contact is reached for it, where it has no telephone of its own. */
    void useContactPhone() {
        boolean ofOrganisation = organisation || PastedNames.isOrganisation(items.getOrDefault(Item.NAME, ""));
        if (ofOrganisation && !contactPhone.isEmpty()) {
            items.putIfAbsent(Item.PHONE, contactPhone);
        }
    }

    /** What stands behind a label goes to its place, or is kept as understood. */
    void labelled(PastedField field, String label, String value, int line) {
        if (PastedNames.isNone(value)) {
            return;
        }
        boolean ofNobody =
                !OF_SOMEBODY.contains(field) && field != PastedField.FOREIGN && field != PastedField.DOCUMENT_KIND;
        if (owner != null && line != ownerLine && ofNobody || owner == PastedField.CONTACT && line != ownerLine) {
            owner = null;
        }
        boolean ofContact = owner == PastedField.CONTACT
                && field != PastedField.SEX
                && (field != PastedField.NUMBER
                        || PastedShape.within(value, Item.NUMBER).stream().anyMatch(PastedShape::isCreditCode));
        boolean theirs = owner != null && OF_SOMEBODY.contains(field) && !ofContact;
        if (theirs || office || !placed(field, value, line)) {
            foreign.add(label.strip() + "：" + value);
        }
    }

    /** Whether it found its place. */
    boolean placed(PastedField field, String value, int line) {
        return switch (field) {
            case NAME, SENDER -> name(field, value, line);
            case NUMBER -> number(value);
            case PHONE, CONTACT_PHONE -> phone(field, value);
            case EMAIL ->
                PastedShape.within(value, Item.EMAIL).stream()
                        .limit(1)
                        .peek(mail -> put(field, mail))
                        .findFirst()
                        .isPresent();
            case ADDRESS, HOME -> address(field, value);
            case AGENT -> {
                Optional<PastedNames.Named> agent = PastedNames.in(value);
                agent.ifPresent(one -> put(field, one.name()));
                own(PastedField.AGENT, line);
                yield agent.isPresent();
            }
            case REPRESENTATIVE, CONTACT -> {
                Optional<PastedNames.Named> named = PastedNames.in(value);
                named.ifPresent(one -> put(field, one.name()));
                named.ifPresent(one -> PastedShape.within(one.rest(), Item.PHONE).stream()
                        .limit(1)
                        .forEach(phone -> phone(PastedField.CONTACT_PHONE, phone)));
                own(PastedField.CONTACT, line);
                yield named.isPresent();
            }
            case INFORMATION, INFORMATION_NAME, REQUEST, ORDER -> information(field, value);
            case FORM, ROUTE -> choice(field, value);
            case KIND ->
                PastedChoice.kind(PastedChoice.chosen(value))
                        .map(kind -> put(field, kind))
                        .isPresent();
            case DOCUMENT_NUMBER ->
                value.matches("(?s).*[0-9〇一二三四五六七八九十].*") && value.length() < 60 && put(field, value);
            case SEX, NATION, BIRTH, SUBMITTED -> put(field, value);
            case DOCUMENT_KIND -> PastedShape.within(value, Item.NUMBER).isEmpty() || number(value);
            case OTHER_PARTY -> {
                own(field, line);
                yield false;
            }
            case HEADING, PERSON, ORGANISATION -> name(PastedField.NAME, value, line);
            case FOREIGN -> false;
        };
    }

    private void own(PastedField whose, int line) {
        owner = whose;
        ownerLine = line;
    }

    /** The first of two stands; an address for letters stands before one that only says where he lives. */
    private boolean put(PastedField field, String value) {
        Item item = Objects.requireNonNull(field.item());
        String read = PastedShape.tidy(item, value);
        if (read.isEmpty()) {
            return false;
        }
        String there = items.get(item);
        if (there == null
                || item == Item.ADDRESS && field == PastedField.ADDRESS && from.get(item) == PastedField.HOME) {
            items.put(item, read);
            from.put(item, field);
            if (there != null && !there.equals(read)) {
                foreign.add(there);
            }
        } else if (!there.equals(read)) {
            foreign.add(read);
        }
        return true;
    }

    private boolean name(PastedField field, String value, int line) {
        if (field == PastedField.SENDER) {
            PastedShape.within(value, Item.EMAIL).stream()
                    .limit(1)
                    .filter(mail -> !mail.endsWith(".gov.cn"))
                    .forEach(mail -> items.putIfAbsent(Item.EMAIL, mail));
            String who = value.replaceAll("[<\"(].*$", "").replace("\"", "").strip();
            return (PastedNames.isPerson(who) || PastedNames.isOrganisation(who)) && put(PastedField.NAME, who);
        }
        Optional<PastedNames.Named> named = PastedNames.in(value);
        if (named.isEmpty() || PastedNames.isOffice(named.get().name()) && !organisation) {
            return false;
        }
        String there = items.get(Item.NAME);
        if (there != null && !there.equals(named.get().name())) {
            own(PastedField.NAME, line);
            return false;
        }
        owner = null;
        put(PastedField.NAME, named.get().name());
        PastedProse.clauses(named.get().rest(), (clause, said) -> placed(clause, said, line));
        return true;
    }

    private boolean number(String value) {
        if (PastedNames.isMasked(value)) {
            return false;
        }
        List<String> found = PastedShape.within(value, Item.NUMBER);
        String number = found.isEmpty() ? PastedShape.number(value.replaceAll("[（(][^（）()]*[)）]", "")) : found.get(0);
        boolean likely = !found.isEmpty()
                || number.matches(".*[0-9].*")
                        && number.length() >= 4
                        && number.length() <= 30
                        && !PastedChoice.hasBox(value);
        if (likely
                && items.containsKey(Item.NAME)
                && number.matches(PastedShape.ID_CARD)
                && PastedNames.isOrganisation(items.get(Item.NAME))) {
            return false;
        }
        return likely && put(PastedField.NUMBER, number);
    }

    private boolean phone(PastedField field, String value) {
        if (PastedNames.isMasked(value)) {
            return false;
        }
        List<String> mails = PastedShape.within(value, Item.EMAIL);
        mails.stream().limit(1).forEach(mail -> put(PastedField.EMAIL, mail));
        List<String> phones = PastedShape.within(value, Item.PHONE);
        String rest = PastedShape.plain(value);
        boolean bare = rest.length() <= 50
                && mails.isEmpty()
                && rest.replaceAll("[^0-9]", "").length() >= 7
                && !rest.replaceAll("\\([^()]*\\)", "").matches(".*\\p{IsHan}{2,}.*");
        if (!bare && phones.isEmpty()) {
            return !mails.isEmpty();
        }
        String phone = bare ? value : phones.get(0);
        if (field == PastedField.CONTACT_PHONE) {
            contactPhone = contactPhone.isEmpty() ? PastedShape.tidy(Item.PHONE, phone) : contactPhone;
            return organisation || items.containsKey(Item.NAME) && PastedNames.isOrganisation(items.get(Item.NAME));
        }
        return put(field, phone);
    }

    private boolean address(PastedField field, String value) {
        String place = value.replaceAll("\\s*\\n\\s*", "")
                .replaceFirst("[，,；;\\s（(]*(?:邮编|邮政编码)?[:：\\s]*(?<![0-9])[0-9]{6}(?![0-9号])[)）]?$", "")
                .strip();
        boolean likely = place.codePoints().filter(Character::isIdeographic).count() >= 3
                && place.length() <= 120
                && !PastedChoice.hasBox(place)
                && PastedLabels.of(place).isEmpty()
                && !place.contains("@");
        return likely && put(field, place.replaceFirst("[。；;]$", ""));
    }

    private boolean information(PastedField field, String value) {
        String wanted = field == PastedField.ORDER
                ? PastedProse.information(value).orElse("")
                : PastedProse.withoutAsking(value);
        boolean nothing = wanted.isBlank()
                || PastedProse.isGeneric(wanted)
                || PastedChoice.hasBox(wanted)
                || PastedLabels.of(wanted).isPresent()
                || PastedNames.isNone(wanted);
        if (nothing) {
            return false;
        }
        String there = items.get(Item.INFORMATION);
        PastedField first = from.get(Item.INFORMATION);
        boolean both = (first == PastedField.INFORMATION_NAME) != (field == PastedField.INFORMATION_NAME);
        if (there != null && both && !there.equals(wanted)) {
            items.put(
                    Item.INFORMATION,
                    there.contains(wanted)
                            ? there
                            : wanted.contains(there)
                                    ? wanted
                                    : PastedShape.tidy(
                                            Item.INFORMATION,
                                            first == PastedField.INFORMATION_NAME
                                                    ? there + "\n" + wanted
                                                    : wanted + "\n" + there));
            return true;
        }
        return put(field, wanted);
    }

    private boolean choice(PastedField field, String value) {
        List<String> chosen = PastedChoice.chosen(value);
        Optional<String> form = PastedChoice.form(chosen, field == PastedField.FORM);
        Optional<String> route = PastedChoice.route(chosen, field == PastedField.FORM);
        form.filter(one -> field == PastedField.FORM
                        || route.isEmpty()
                        || PastedChoice.FORMS.get(one) != WantedForm.INSPECTION)
                .ifPresent(one -> put(PastedField.FORM, one));
        route.ifPresent(one -> put(PastedField.ROUTE, one));
        return form.isPresent() || route.isPresent();
    }
}
