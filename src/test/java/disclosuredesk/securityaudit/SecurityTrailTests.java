package disclosuredesk.securityaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Staffing;
import disclosuredesk.testing.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.IllegalTransactionStateException;

/** The security ledger keeps what was done, in the transaction in which it was done, and shows what somebody changed in it since. */
@SpringBootTest
@ActiveProfiles("test")
class SecurityTrailTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private SecurityTrail trail;

    @Autowired
    private SecuritySentences sentences;

    @Autowired
    private MessageSource messages;

    private World withFiveEntries() {
        World world = new World(beans);
        Staffing staffing = beans.getBean(Staffing.class);
        for (String name : List.of("一科", "二科", "三科", "四科", "五科")) {
            staffing.addDepartment(name, world.administrator);
        }
        assertThat(trail.of(world.agency)).hasSize(5);
        assertThat(trail.firstBreak(world.agency)).isEmpty();
        return world;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update security_entry set officer_name = '他人' where agency_id = :agency and seq = 3",
                "update security_entry set remote_address = '10.0.0.1' where agency_id = :agency and seq = 3",
                "update security_entry set details = '{}' where agency_id = :agency and seq = 3",
                "update security_entry set done = false where agency_id = :agency and seq = 3",
                "update security_entry set request_id = '00000000-0000-0000-0000-000000000000' where agency_id = :agency and seq = 3",
                "delete from security_entry where agency_id = :agency and seq = 3"
            })
    void aChangedOrRemovedEntryIsNamed(String tampering) {
        World world = withFiveEntries();
        world.jdbc.sql(tampering).param("agency", world.agency).update();
        assertThat(trail.firstBreak(world.agency)).contains(3L);
    }

    @Test
    void aTailCutOffIsNamed() {
        World world = withFiveEntries();
        world.jdbc
                .sql("delete from security_entry where agency_id = :agency and seq > 3")
                .param("agency", world.agency)
                .update();
        assertThat(trail.firstBreak(world.agency)).contains(4L);
    }

    @Test
    void whatCannotBeWrittenDownDoesNotHappen() {
        World world = withFiveEntries();
        world.jdbc
                .sql("update security_head set last_seq = 2 where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        ChangingSettings changing = beans.getBean(ChangingSettings.class);
        assertThatThrownBy(() -> changing.change(Map.of(Setting.REMIND_DAYS, 9), world.administrator))
                .isNotNull();
        assertThat(world.jdbc
                        .sql("select count(*) from agency_setting where agency_id = :agency")
                        .param("agency", world.agency)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingIsWrittenOutsideOfATransaction() {
        World world = new World(beans);
        assertThatThrownBy(() -> trail.record(new Tried(), world.administrator))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private record Tried() implements SecurityEvent {}

    @Test
    void aSettingIsToldWithItsValueBeforeAndAfter() {
        World world = new World(beans);
        ChangingSettings changing = beans.getBean(ChangingSettings.class);
        changing.change(Map.of(Setting.REMIND_DAYS, 9, Setting.HANDLING_DAYS, 7), world.administrator);
        List<SecurityEntry> entries = trail.of(world.agency);
        assertThat(entries).hasSize(1); // what stays as it was is no change
        assertThat(sentences.of(entries.get(0))).isEqualTo("设置“到期前几个工作日开始提醒”：由5改为9");
        assertThat(entries.get(0).officerId()).isEqualTo(world.administrator.id());
    }

    @Test
    void everyEventHasItsSentenceAndItsName() {
        Set<String> events = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("disclosuredesk").stream()
                        .filter(type -> type.isAssignableTo(SecurityEvent.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        assertThat(events).hasSizeGreaterThan(15).allSatisfy(event -> {
            assertThat(messages.getMessage("security." + event, null, "", Locale.SIMPLIFIED_CHINESE))
                    .isNotEmpty();
            assertThat(sentences.kind(event)).isNotEmpty();
        });
    }
}
