package disclosuredesk.testing;

import disclosuredesk.cli.doctor.Diagnosis;
import disclosuredesk.cli.doctor.Doctor;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** What the doctor finds in the cases of one agency, on a database where other tests have left what he would rightly complain about. */
public final class DoctorsWord {

    private static final String NAME = "被体检机关";

    private DoctorsWord() {}

    /** His findings about the agency, as of today; those that name no agency are tried in his own tests. */
    public static List<String> on(World world, ApplicationContext beans) {
        String name = rename(world, NAME + world.agency);
        try {
            return beans.getBean(Doctor.class).examine(true, told -> {}).stream()
                    .flatMap(DoctorsWord::sentences)
                    .filter(sentence -> sentence.contains(NAME + world.agency + " ") || sentence.contains("FAILED"))
                    .toList();
        } finally {
            rename(world, name);
        }
    }

    private static String rename(World world, String name) {
        String before = world.jdbc
                .sql("select name from agency where id = :id")
                .param("id", world.agency)
                .query(String.class)
                .single();
        world.jdbc
                .sql("update agency set name = :name where id = :id")
                .param("name", name)
                .param("id", world.agency)
                .update();
        return before;
    }

    private static Stream<String> sentences(Diagnosis one) {
        Stream<String> faults = one.findings().faults().stream().map(sentence -> one.code() + " " + sentence);
        return one.failure() == null
                ? faults
                : Stream.concat(faults, Stream.of(one.code() + " FAILED " + one.failure()));
    }
}
