package disclosuredesk.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.agencies.AccountPart;
import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.ChangedOfficer;
import disclosuredesk.agencies.DecidingRights;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.agencies.RightsChange;
import disclosuredesk.agencies.RightsChanges;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.doctor.Findings;
import disclosuredesk.testing.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever writes to the tables of accounts by means of his own opens none: not at once, and not after the system's own acts either. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrokenAccountStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OfficerProof proof;

    @Autowired
    private SealCheck check;

    @Autowired
    private SealingWhatIsThere sealing;

    @Autowired
    private TransactionTemplate transaction;

    private World world;
    private Officer security;

    @BeforeAll
    void anAgency() throws SQLException {
        world = new World(beans);
        security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
        sealing.seal("test");
    }

    private List<String> faults() {
        Findings found = new Findings();
        check.look(found, false);
        return found.faults();
    }

    /** As who holds the password does it. */
    private void behindTheBack(String sql) throws SQLException {
        try (Connection pooled = database.getConnection();
                Statement statement = pooled.unwrap(Connection.class).createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    /** Each of the tables by which somebody is let in: what puts a row of his own into an officer's account behind the system's back. */
    private static Map<String, String> doorsIn() {
        return Map.of(
                "officer", "update officer set password_hash = '{noop}mine' where id = %d",
                "officer_activation",
                        "insert into officer_activation (officer_id, code_hash, issued_at, expires_at, issued_by) select id, 'x%1$d', '2026-01-01', '2099-01-01', id from officer where id = %1$d",
                "officer_role", "insert into officer_role (officer_id, role) values (%d, 'HEAD')",
                "officer_factor",
                        "insert into officer_factor (officer_id, secret, confirmed_at, last_step) values (%d, 'x', '2026-01-01', 0)",
                "officer_recovery_code", "insert into officer_recovery_code (officer_id, code_hash) values (%d, 'x')",
                "officer_passkey",
                        "insert into officer_passkey (officer_id, user_handle, credential_id, public_key, sign_count, backup_eligible, name, made_at) values (%1$d, 'x', 'x%1$d', 'x', 0, false, 'x', '2026-01-01')",
                "officer_identity",
                        "insert into officer_identity (officer_id, issuer, subject, linked_at) values (%1$d, 'x', 'x%1$d', '2026-01-01')");
    }

    static Stream<String> tablesOfAccounts() {
        return AccountTables.ALL.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("tablesOfAccounts")
    void anAccountSomebodyBrokeIntoStaysClosedWhateverIsWrittenToItUntilTwoPersonsRenewIt(String table)
            throws SQLException {
        Officer officer = world.officer(world.agency, world.handler.departmentId(), "庚", Role.HANDLER);
        assertThat(proof.isAsWritten(officer)).isTrue();
        behindTheBack(Objects.requireNonNull(doorsIn().get(table)).formatted(officer.id()));

        // an honest act that comes to the same rows, twice, and an upgrade
        for (int i = 0; i < 2; i++) {
            jdbc.sql(
                            table.equals("officer")
                                    ? "update officer set job_title = '科长' where login = :login"
                                    : "update %s set officer_id = officer_id where officer_id = :id".formatted(table))
                    .param("login", officer.login())
                    .param("id", officer.id())
                    .update();
            assertThat(proof.isAsWritten(officer)).isFalse();
            assertThat(faults()).anySatisfy(one -> assertThat(one).contains(table));
        }
        sealing.seal("test");
        assertThat(proof.isAsWritten(officer)).isFalse();
        assertThatThrownBy(() -> proof.requireAsWritten(officer)).hasMessage("agencies.account.altered");

        renewedByTwo(officer, table.equals("officer_role"));
        assertThat(proof.isAsWritten(officer)).isTrue();
        assertThat(count("officer_passkey where officer_id = " + officer.id())).isZero();
        assertThat(count("officer_identity where officer_id = " + officer.id())).isZero();
        assertThat(count("officer_factor where officer_id = " + officer.id())).isZero();
        assertThat(count("officer_recovery_code where officer_id = " + officer.id()))
                .isZero();
        assertThat(count("officer_role where officer_id = " + officer.id())).isOne();
    }

    /** As the administrator and the security administrator do it: another password, or other roles. */
    private void renewedByTwo(Officer officer, boolean roles) {
        Staffing staffing = beans.getBean(Staffing.class);
        if (roles) {
            staffing.changeOfficer(
                    officer.id(),
                    beans.getBean(Agencies.class).version(officer.id()),
                    new ChangedOfficer(officer.name(), officer.departmentId(), Set.of(Role.HANDLER), true),
                    world.administrator);
        } else {
            staffing.resetPassword(officer.id(), world.administrator);
        }
        List<RightsChange> open = beans.getBean(RightsChanges.class).open(world.agency);
        beans.getBean(DecidingRights.class).agree(open.get(open.size() - 1).id(), security);
    }

    @Test
    void oneWayInIsTriedForEachTableOfAccounts() {
        assertThat(doorsIn().keySet()).isEqualTo(AccountTables.ALL);
    }

    @Test
    void onlyADecisionRenewsAnAccountAndOnlyInItsTransaction() throws SQLException {
        Officer officer = world.officer(world.agency, null, "辛", Role.CLERK);
        assertThatThrownBy(() -> proof.renew(officer, AccountPart.ENTRY)).isInstanceOf(IllegalStateException.class);
        behindTheBack("update officer set password_hash = '{noop}mine' where id = " + officer.id());
        transaction.executeWithoutResult(status -> {
            proof.renew(officer, AccountPart.ENTRY);
            status.setRollbackOnly();
        });
        jdbc.sql("update officer set job_title = '科长' where login = :login")
                .param("login", officer.login())
                .update();
        assertThat(proof.isAsWritten(officer)).isFalse();
        renewedByTwo(officer, false);
        assertThat(proof.isAsWritten(officer)).isTrue();
    }

    @Test
    void anUpgradeThatWasInterruptedAmongItsStepsClosesNoAccount() throws SQLException {
        Officer officer = world.officer(world.agency, null, "壬", Role.CLERK);
        Officer altered = world.officer(world.agency, null, "癸", Role.CLERK);
        behindTheBack("update officer set password_hash = '{noop}mine' where id = " + altered.id());
        sealing.beforeSteps(database);
        behindTheBack("update officer set job_title = 'step' where id = " + officer.id()); // a step wrote
        sealing.beforeSteps(database); // started again
        sealing.seal("step");
        assertThat(proof.isAsWritten(officer)).isTrue();
        assertThat(proof.isAsWritten(altered)).isFalse();
        renewedByTwo(altered, false);
        assertThat(faults()).allSatisfy(one -> assertThat(one).contains("曾被系统以外的手段改动"));
    }
}
