package disclosuredesk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Officer;
import disclosuredesk.clock.Duty;
import disclosuredesk.reminders.Reminders;
import disclosuredesk.reminders.Reminding;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What stories begin with: a world of their own, what it reminds of, and refusals told by their word. */
public abstract class WorldStory {

    @Autowired
    protected ApplicationContext beans;

    @Autowired
    protected Reminding reminding;

    @Autowired
    private Reminders reminders;

    protected World world;

    @BeforeEach
    protected void begin() {
        world = new World(beans);
    }

    protected static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    protected static Refused refused(ThrowingCallable act) {
        Refused refused = catchThrowableOfType(Refused.class, act);
        assertThat(refused).isNotNull();
        return refused;
    }

    protected static String refusal(ThrowingCallable act) {
        return refused(act).messageKey();
    }

    protected static void refused(Refused.Kind kind, String key, ThrowingCallable act) {
        Refused refusal = refused(act);
        assertThat(refusal.messageKey()).isEqualTo(key);
        assertThat(refusal.kind()).as(key).isEqualTo(kind);
    }

    /** The officer's reminders: kind of the duty, why, last day. */
    protected List<String> reminded(Officer officer) {
        return reminders.of(officer).stream()
                .map(one -> {
                    Duty duty = one.line().duty();
                    return duty.kind() + " " + one.kind() + " " + duty.due();
                })
                .toList();
    }

    /** The same of some kinds alone. */
    protected List<String> reminded(Officer officer, String... kinds) {
        return reminded(officer).stream()
                .filter(one -> List.of(kinds).contains(one.substring(0, one.indexOf(' '))))
                .toList();
    }

    /** The row the lists read: both dates and the state. */
    protected Object deadline(RequestId id) {
        return world.jdbc
                .sql("select formal_on, safe_on, state from request_deadline where request_id = :id")
                .param("id", id.value())
                .query()
                .singleRow();
    }
}
