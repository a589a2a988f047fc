package disclosuredesk.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.audit.AuditTrail;
import disclosuredesk.clock.Deadline;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.clock.Deadlines.CaseFacts;
import disclosuredesk.clock.ExtensionApproved;
import disclosuredesk.clock.ExtensionNoticeSent;
import disclosuredesk.consultation.ConsultationDelivered;
import disclosuredesk.consultation.ConsultationEnded;
import disclosuredesk.consultation.ConsultationOpened;
import disclosuredesk.letters.LetterKind;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.CorrectionAsked;
import disclosuredesk.requests.CorrectionReceived;
import disclosuredesk.requests.RequestRegistered;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.InFull;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** T08: ten thousand random cases have one date each, whoever asks: the clock, its explanation, the stored row, the list. */
@SpringBootTest
@ActiveProfiles("test")
@DirtiesContext
@Tag("whole")
class OneDateEverywhereTests {

    private static final int CASES = InFull.of(2_000, 10_000);
    private static final long SEED = 20_261_124;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private CaseList list;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Random random = new Random(SEED);
    private World world;

    @Test
    void clockExplanationRowAndListSayTheSame() {
        world = new World(beans);
        world.today(LocalDate.of(2026, 6, 30));
        List<RequestId> ids = new ArrayList<>();
        for (int i = 0; i < CASES; i += 500) {
            int first = i;
            transaction.executeWithoutResult(status -> {
                for (int serial = first + 1; serial <= first + 500; serial++) {
                    ids.add(happened(serial));
                }
            });
        }
        Map<RequestId, LocalDate> listed = listed();
        assertThat(listed).hasSize(CASES);
        int dated = 0;
        for (RequestId id : ids) {
            CaseFacts known = deadlines.facts(id).orElseThrow();
            Deadline deadline = deadlines.of(known);
            Map<String, Object> row = jdbc.queryForMap(
                    "select safe_on, formal_on, state from request_deadline where request_id = ?", id.value());
            assertThat(row.get("state"))
                    .as("%s stored", id)
                    .isEqualTo(deadline.state().name());
            assertThat(String.valueOf(row.get("safe_on")))
                    .as("%s stored, seed %d", id, SEED)
                    .isEqualTo(String.valueOf(deadline.safe()));
            assertThat(String.valueOf(row.get("formal_on")))
                    .as("%s stored", id)
                    .isEqualTo(String.valueOf(deadline.formal()));
            if (deadline.safe() != null) {
                assertThat(deadlines.explain(known).get(0).result())
                        .as("%s explained", id)
                        .isEqualTo(deadline.safe());
            }
            if (deadline.state() == Deadline.State.RUNNING) {
                assertThat(listed.get(id)).as("%s listed", id).isEqualTo(deadline.safe());
                dated++;
            }
        }
        assertThat(dated).isGreaterThan(CASES / 2);
    }

    private Map<RequestId, LocalDate> listed() {
        Map<RequestId, LocalDate> listed = new HashMap<>();
        int last = list.find(new CaseFilter(), world.clerk, 1).last();
        for (int page = 1; page <= last; page++) {
            list.find(new CaseFilter(), world.clerk, page)
                    .rows()
                    .forEach(row -> listed.put(row.id(), row.due().date()));
        }
        return listed;
    }

    /** A row and the facts of a random lawful history in the ledger; no process is needed to have a deadline. */
    private RequestId happened(int serial) {
        RequestId id = RequestId.random();
        LocalDate on = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(330));
        jdbc.update("""
                insert into disclosure_request (id, agency_id, number_year, number_serial, channel, received_on, applicant_kind,
                    applicant_name, identity_kind, identity_number, information, wanted_form, wanted_route, registered_at,
                    registered_by, version)
                values (?, ?, ?, ?, 'EMAIL', ?, 'OTHER', '某', 'OTHER', 'x', '信息', 'PAPER', 'POST', current_timestamp(6), ?, 0)
                """, id.value(), world.agency, 2026, serial, on, world.clerk.id());
        audit.record(
                new RequestRegistered(
                        id, on, "依申" + serial, Channel.EMAIL, ApplicantKind.OTHER, on.minusDays(random.nextInt(3))),
                world.clerk);
        if (random.nextInt(4) == 0) {
            LocalDate asked = on.plusDays(random.nextInt(7));
            world.letter(id, LetterKind.CORRECTION_NOTICE, asked);
            audit.record(new CorrectionAsked(id, asked, asked.plusDays(20), "名称"), world.clerk);
            if (random.nextInt(4) > 0) {
                on = asked.plusDays(random.nextInt(20));
                audit.record(new CorrectionReceived(id, on, "已补"), world.clerk);
            }
        }
        if (random.nextInt(3) == 0) {
            consult(id, serial, on.plusDays(random.nextInt(15)));
        }
        if (random.nextInt(5) == 0) {
            LocalDate approved = on.plusDays(random.nextInt(15));
            audit.record(new ExtensionApproved(id, approved, 10, "量大"), world.clerk);
            world.letter(id, LetterKind.EXTENSION_NOTICE, approved);
            audit.record(new ExtensionNoticeSent(id, approved, 10, approved, null), world.clerk);
        }
        return id;
    }

    private void consult(RequestId id, int serial, LocalDate sent) {
        world.letter(id, LetterKind.THIRD_PARTY_ENQUIRY, sent);
        audit.record(new ConsultationOpened(id, sent, serial, true, "甲公司", null, null, null), world.clerk);
        LocalDate delivered = sent.plusDays(random.nextInt(4));
        audit.record(new ConsultationDelivered(id, delivered, serial, "甲公司"), world.clerk);
        if (random.nextInt(5) > 0) {
            audit.record(
                    new ConsultationEnded(id, delivered.plusDays(random.nextInt(20)), serial, "甲公司", "AGREES"),
                    world.clerk);
        }
    }
}
