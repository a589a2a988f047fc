package disclosuredesk.requests;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.Ground;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database from before V033 has no standings: the migration fills them from rows and ledger. What it fills for cases that
 * were lived through by the acts is set beside what the acts themselves have kept.
 */
abstract class FilledSnapshotsStory {

    private static final String MIGRATION = "db/migration/V033__requests_create_request_standing.sql";

    @Autowired
    private ApplicationContext beans;
    @Autowired
    private TransactionTemplate transaction;

    private World world;

    /** How a request stood after an entry of the ledger. */
    record Standing(long entry, String kind, String receivedOn, String closedOn, String outcome) {}

    @Test
    void theMigrationFillsWhatTheActsWouldHaveKept() {
        world = new World(beans);
        RequestId open = world.registered();
        RequestId delivered = world.delivered(Ground.PROVIDED);
        RequestId archived = world.archived(Ground.PROCESS_INFORMATION);
        RequestId withdrawn = world.registered();
        world.withdrawing.withdraw(withdrawn, world.version(withdrawn), world.today(), "书面撤回", world.clerk);
        RequestId reopened = abandoned();
        world.reopening.correctedInTime(reopened, world.version(reopened), World.MONDAY.plusDays(10), "名称如下", "迟登记", world.head);
        RequestId abandoned = abandoned();

        for (RequestId id : List.of(open, delivered, archived, withdrawn, abandoned)) {
            assertThat(filled(id)).as("%s", id).isEqualTo(kept(id));
        }
        assertThat(kept(open)).hasSize(1);
        assertThat(kept(archived)).hasSize(2);
        assertThat(kept(reopened)).as("registered, abandoned, reopened").hasSize(3);
        assertThat(filled(reopened)).as("it stands from its registration as it is now").containsExactly(kept(reopened).get(0));
    }

    private RequestId abandoned() {
        world.today(World.MONDAY);
        RequestId id = world.registered();
        world.examining.askForCorrection(id, 0, CorrectionNotice.sent(World.MONDAY, "名称", World.MONDAY.plusDays(10)), world.clerk);
        world.today(World.MONDAY.plusDays(11));
        world.process.endDuePeriods();
        return id;
    }

    private List<Standing> kept(RequestId id) {
        return world.jdbc.sql("select * from request_standing where request_id = :id order by ledger_seq").param("id", id.value())
                .query((row, number) -> new Standing(row.getLong("ledger_seq"), row.getString("applicant_kind"),
                        row.getString("received_on"), row.getString("closed_on"), row.getString("outcome"))).list();
    }

    /** What the statements of the migration write where nothing is, undone afterwards. */
    private List<Standing> filled(RequestId id) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            world.jdbc.sql("delete from request_standing").update();
            fills().forEach(fill -> assertThat(world.jdbc.sql(fill).update()).isPositive());
            return kept(id);
        });
    }

    private static List<String> fills() {
        try {
            String script = new ClassPathResource(MIGRATION).getContentAsString(StandardCharsets.UTF_8);
            List<String> fills = Pattern.compile("^insert into request_standing[^;]+", Pattern.MULTILINE).matcher(script).results()
                    .map(found -> found.group()).toList();
            assertThat(fills).hasSize(2);
            return fills;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
