package disclosuredesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.Ground;
import disclosuredesk.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** Whoever changes the ledger is found out, and where. */
@SpringBootTest
@ActiveProfiles("test")
class AuditTrailTests {

    @Autowired
    private ApplicationContext beans;

    @Test
    void anUntouchedLedgerIsWhole() {
        World world = new World(beans);
        world.archived(Ground.PROVIDED);
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set officer_name = '他人' where agency_id = :agency and seq = 4",
                "update audit_entry set happened_on = '2026-03-03' where agency_id = :agency and seq = 4",
                "update audit_entry set details = '{}' where agency_id = :agency and seq = 4",
                "update audit_entry set event = 'RequestWithdrawn' where agency_id = :agency and seq = 4",
                "delete from audit_entry where agency_id = :agency and seq = 4"
            })
    void aChangedOrRemovedEntryIsNamed(String tampering) {
        World world = new World(beans);
        world.archived(Ground.PROVIDED);
        world.jdbc.sql(tampering).param("agency", world.agency).update();
        assertThat(world.audit.firstBreak(world.agency)).contains(4L);
    }

    @Test
    void aTailCutOffIsNamed() {
        World world = new World(beans);
        world.archived(Ground.PROVIDED);
        world.jdbc
                .sql("delete from audit_entry where agency_id = :agency and seq > 7")
                .param("agency", world.agency)
                .update();
        assertThat(world.audit.firstBreak(world.agency)).contains(8L);
    }
}
