package disclosuredesk.people;

import disclosuredesk.agencies.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the columns and of the roles, as every page says them. */
@Component
class PeopleWords {

    private static final List<String> COLUMNS = List.of("login", "name", "department", "jobTitle", "roles");

    private final MessageSource messages;

    PeopleWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The heads of the columns, in their order. */
    List<String> heads() {
        return COLUMNS.stream()
                .map(column -> text("agencies.officer." + column))
                .toList();
    }

    boolean areHeads(List<String> cells) {
        return cells.get(0).equals(heads().get(0));
    }

    @Nullable
    Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> name(role).equals(word))
                .findFirst()
                .orElse(null);
    }

    String name(Role role) {
        return text("Role." + role);
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
