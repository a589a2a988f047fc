package disclosuredesk.personal;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.cli.doctor.Doctor;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.requests.SimilarRequests;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What acts write of people stands in the database as ciphertext; what is from before is encrypted and found as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PersonalDataStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private List<PersonalColumns> rooms;

    @Autowired
    private EncryptingPersonalData encrypting;

    @Autowired
    private PersonalCipher cipher;

    private World world;

    @BeforeAll
    void anOrganAtWork() {
        world = new World(beans);
        world.today(World.MONDAY);
    }

    private List<String> stored(String sql) {
        return world.jdbc.sql(sql).query(String.class).list();
    }

    private List<String> faults(String code) {
        List<String> faults = new ArrayList<>();
        beans.getBean(Doctor.class).examine(false, one -> {
            if (one.code().equals(code)) {
                faults.addAll(one.findings().faults());
            }
        });
        return faults;
    }

    /** A column called so holds what tells of a person; one of an organ or an officer is named here. */
    @Test
    void everyColumnThatTellsOfAPersonIsKnown() {
        Set<String> known = new HashSet<>(Set.of(
                "assistance.address", // of the organ asked
                "letterhead.contact", // the organ's own
                "rectification.letter_contact", // the organ's own
                "report_publication.address", // of a web page
                "officer_session.address", // of a network
                "sign_in_attempt.address",
                "sign_in_place.address"));
        rooms.forEach(room -> room.personalColumns().forEach(one -> known.add(one.table() + "." + one.column())));
        List<String> found = stored("""
                select concat(lower(table_name), '.', lower(column_name)) from information_schema.columns
                where lower(table_schema) in ('public', lower(schema()))
                  and lower(column_name) in ('identity_number', 'phone', 'email', 'address', 'contact', 'fields', 'agent', 'agent_proof', 'head')
                """);
        assertThat(found).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void whatIsFromBeforeIsEncryptedOnceAndFoundAsItWas() {
        RequestId one = world.registered();
        RequestId other = world.delivered(Ground.PROVIDED);
        world.amended(one, RegistrationField.PHONE, "13700000077");
        var before = world.requests.get(one, world.clerk).applicant();
        String number = before.identity().number();
        assertThat(stored("select identity_number from disclosure_request"))
                .allSatisfy(value -> assertThat(PersonalCipher.isSealed(value)).isTrue());
        SimilarRequests similar = beans.getBean(SimilarRequests.class);
        int inMonth =
                similar.to(world.requests.get(one, world.clerk), world.clerk).inMonth();
        assertThat(inMonth).isGreaterThan(1);
        for (RequestId id : List.of(one, other)) {
            world.jdbc
                    .sql(
                            "update disclosure_request set identity_number = :n, identity_index = null, phone = :p where id = :id")
                    .param("n", number)
                    .param("p", "13700000077")
                    .param("id", id.value())
                    .update();
        }
        assertThat(world.requests.get(one, world.clerk).applicant()).isEqualTo(before);
        assertThat(faults("D39"))
                .hasSize(4)
                .allSatisfy(fault -> assertThat(fault).doesNotContain("13700000077"));
        assertThat(encrypting.encrypt()).isEqualTo(4);
        assertThat(encrypting.encrypt()).as("again").isZero();
        assertThat(faults("D39")).isEmpty();
        assertThat(faults("D36")).as("the seals").isEmpty();
        assertThat(world.requests.get(one, world.clerk).applicant()).isEqualTo(before);
        assertThat(similar.to(world.requests.get(one, world.clerk), world.clerk).inMonth())
                .isEqualTo(inMonth);
        assertThat(stored("select folded from applicant_key"))
                .allSatisfy(folded -> assertThat(folded).startsWith(cipher.prefix()));
    }
}
