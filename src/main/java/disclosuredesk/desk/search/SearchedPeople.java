package disclosuredesk.desk.search;

import disclosuredesk.agencies.Officer;
import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.personal.PersonalColumn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * What tells of a person stands in no address: neither in the history of a browser nor in the log of a proxy. A filter by it is carried as
 * ciphertext, which opens to the officer who typed it and to nobody else.
 */
@Component
class SearchedPeople {

    /** An identity number, a telephone or a mail address anywhere in a text. */
    private static final Pattern TELLING = Pattern.compile(
            "(?<![0-9A-Za-z])(?:[1-9][0-9]{14}|[1-9][0-9]{16}[0-9Xx]|1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})(?![0-9A-Za-z])|[^@\\s]+@[^@\\s]+\\.[A-Za-z]+");

    /** Fields that narrow nothing. */
    private static final Set<String> HOW_IT_IS_SHOWN = Set.of("order", "columns");

    private final PersonalCipher cipher;

    SearchedPeople(PersonalCipher cipher) {
        this.cipher = cipher;
    }

    /** Whether the whole of a text is what somebody can be found by. */
    static boolean isNumber(String text) {
        return TELLING.matcher(text.strip()).matches();
    }

    /**
     * Opens what an address carried, and says how addresses carry the filter from here on. What is another officer's, under a key that is
     * gone, or no value of its field at all narrows the list to nobody: a list of all would pass for the answer.
     */
    void open(CaseFilter filter, BindingResult bound, Officer by) {
        Map<String, String> unreadable = new LinkedHashMap<>();
        bound.getFieldErrors().stream()
                .filter(error -> !HOW_IT_IS_SHOWN.contains(error.getField()))
                .forEach(error -> unreadable.put(error.getField(), String.valueOf(error.getRejectedValue())));
        filter.text = opened("text", filter.text, by, unreadable);
        filter.phone = opened("phone", filter.phone, by, unreadable);
        filter.email = opened("email", filter.email, by, unreadable);
        filter.address = opened("address", filter.address, by, unreadable);
        filter.agent = opened("agent", filter.agent, by, unreadable);
        filter.unreadable(unreadable);
        Map<String, String> carried = new HashMap<>();
        if (TELLING.matcher(filter.text).find()) {
            carried.put("text", sealed("text", filter.text, by));
        }
        carried.put("phone", sealed("phone", filter.phone, by));
        carried.put("email", sealed("email", filter.email, by));
        carried.put("address", sealed("address", filter.address, by));
        carried.put("agent", sealed("agent", filter.agent, by));
        filter.carriedAs(carried);
    }

    private String opened(String field, String value, Officer by, Map<String, String> unreadable) {
        try {
            return Objects.requireNonNull(cipher.open(place(field), by.id(), value));
        } catch (PersonalCipher.Unopened anothers) {
            unreadable.put(field, value);
            return "";
        }
    }

    private String sealed(String field, String value, Officer by) {
        return Objects.requireNonNull(cipher.seal(place(field), by.id(), value));
    }

    private static PersonalColumn place(String field) {
        return PersonalColumn.of("address of a list", field);
    }
}
