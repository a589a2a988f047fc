package disclosuredesk.registration;

import disclosuredesk.registration.PastedApplicant.Item;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a label of a form, a mail or an export stands for. */
enum PastedField {
    NAME(Item.NAME),
    SEX(Item.SEX),
    NATION(Item.NATION),
    BIRTH(Item.BIRTH),
    NUMBER(Item.NUMBER),
    PHONE(Item.PHONE),
    /** Of the person an organisation names: its own where it has no other. */
    CONTACT_PHONE(Item.PHONE),
    EMAIL(Item.EMAIL),
    /** Where letters reach him. */
    ADDRESS(Item.ADDRESS),
    /** Where he lives or sits: the address where no other is given. */
    HOME(Item.ADDRESS),
    AGENT(Item.AGENT),
    REPRESENTATIVE(Item.REPRESENTATIVE),
    CONTACT(Item.CONTACT),
    KIND(Item.KIND),
    INFORMATION(Item.INFORMATION),
    /** Its name, where a description follows. */
    INFORMATION_NAME(Item.INFORMATION),
    /** What is asked for, said with the asking: 请求事项. */
    REQUEST(Item.INFORMATION),
    /** What somebody took down: a request only if it says so. */
    ORDER(Item.INFORMATION),
    DOCUMENT_NUMBER(Item.DOCUMENT_NUMBER),
    FORM(Item.FORM),
    ROUTE(Item.ROUTE),
    SUBMITTED(Item.SUBMITTED),
    /** The line 发件人 of a printed mail. */
    SENDER(null),
    /** 证件名称: the number tells it. */
    DOCUMENT_KIND(null),
    /** Side heading 公民. */
    PERSON(null),
    /** Side heading 法人或者其他组织. */
    ORGANISATION(null),
    /** Any other heading: never a value. */
    HEADING(null),
    /** 被申请人 and others: what follows is theirs. */
    OTHER_PARTY(null),
    /** Nothing there is a field for. */
    FOREIGN(null);

    private static final Set<PastedField> CHOICES = EnumSet.of(FORM, ROUTE, KIND, DOCUMENT_KIND);
    private static final Set<PastedField> LONG = EnumSet.of(INFORMATION, INFORMATION_NAME, REQUEST, ORDER);
    private static final Set<PastedField> HEADINGS = EnumSet.of(PERSON, ORGANISATION, HEADING);

    private final @Nullable Item item;

    PastedField(@Nullable Item item) {
        this.item = item;
    }

    @Nullable
    Item item() {
        return item;
    }

    /** Whether its value may read like a label: one of several printed answers. */
    boolean isChoice() {
        return CHOICES.contains(this);
    }

    /** Whether its value may take several lines. */
    boolean isLong() {
        return LONG.contains(this);
    }

    boolean isHeading() {
        return HEADINGS.contains(this);
    }
}
