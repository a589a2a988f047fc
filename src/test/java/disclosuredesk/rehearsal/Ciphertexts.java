package disclosuredesk.rehearsal;

import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.personal.PersonalColumn;
import disclosuredesk.personal.PersonalColumns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What stands as ciphertext in a walked case is opened, and encrypted anew in each copy, under the keys of the database it is written to. */
record Ciphertexts(PersonalCipher cipher, Map<String, List<PersonalColumn>> columns) {

    static Ciphertexts of(ApplicationContext beans) {
        return new Ciphertexts(
                beans.getBean(PersonalCipher.class),
                beans.getBeansOfType(PersonalColumns.class).values().stream()
                        .map(PersonalColumns::personalColumns)
                        .flatMap(Collection::stream)
                        .collect(Collectors.groupingBy(PersonalColumn::table)));
    }

    void open(String table, List<String> names, @Nullable Object[] values) {
        columns.getOrDefault(table, List.of()).forEach(one -> {
            int at = names.indexOf(one.column());
            values[at] = cipher.open(one, row(one, names, values), (String) values[at]);
        });
    }

    void seal(String table, List<String> names, @Nullable Object[] values) {
        columns.getOrDefault(table, List.of()).forEach(one -> {
            int at = names.indexOf(one.column());
            String text = (String) values[at];
            values[at] = cipher.seal(one, row(one, names, values), text);
            if (one.index() != null) {
                values[names.indexOf(one.index())] = cipher.index(one.feature(), text);
            }
        });
        if (table.equals("applicant_key")) {
            int at = names.indexOf("folded");
            values[at] = cipher.index((String) values[names.indexOf("feature")], (String) values[at]);
        }
    }

    private static Object row(PersonalColumn one, List<String> names, @Nullable Object[] values) {
        return java.util.Objects.requireNonNull(values[names.indexOf(one.row())]);
    }
}
