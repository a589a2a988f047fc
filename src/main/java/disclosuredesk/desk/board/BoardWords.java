package disclosuredesk.desk.board;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Outcome;
import disclosuredesk.desk.docket.Docket;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The values of a {@link BoardFilter} in words. */
@Component
public class BoardWords {

    private final Agencies agencies;
    private final MessageSource messages;

    BoardWords(Agencies agencies, MessageSource messages) {
        this.agencies = agencies;
        this.messages = messages;
    }

    public String of(String field, Object value, Officer by) {
        return switch (field) {
            case "light" -> say("desk.board.light." + value);
            case "office" -> say("desk.board.office");
            case "handledBy" -> holder((Long) value, by);
            case "stepPast" -> say("desk.board.stepPast");
            case "running" -> say("desk.board.running");
            case "watch" -> say("desk.board.watch." + value);
            case "family" -> ((Outcome.Family) value).label();
            case "timeliness" -> say("desk.board.timeliness." + value);
            default -> throw new IllegalArgumentException(field);
        };
    }

    private String holder(long id, Officer by) {
        return agencies.officers(by.agencyId()).stream()
                .filter(officer -> officer.id() == id)
                .map(Officer::name)
                .findFirst()
                .orElseGet(() -> id == Docket.NOBODY ? say("desk.board.nobody") : "?");
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
