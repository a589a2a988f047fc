package disclosuredesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each table belongs to one module, which names it in its {@code package-info}: it alone writes to it. */
class TablesTests {

    private static final Path MODULES = Path.of("src/main/java/disclosuredesk");
    private static final Pattern CREATED = Pattern.compile("(?i)create table (?:if not exists )?(\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?i)drop table (\\w+)");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)\\b(?:insert into|update|delete from|merge into|replace into|truncate table|alter table)\\s+(\\w+)");
    private static final Pattern OWNED =
            Pattern.compile("(?s)\\bOwns\\b(.*?)(?:[.:;]\\s|, (?:projections|which)|\\*/)");
    private static final Pattern NAME = Pattern.compile("\\{@code (\\w+)}");

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        for (Path migration : files(Path.of("db/migration"), ".sql")) {
            String sql = Files.readString(migration);
            CREATED.matcher(sql).results().map(found -> found.group(1)).forEach(tables::add);
            DROPPED.matcher(sql).results().map(found -> found.group(1)).forEach(tables::remove);
        }
        return tables;
    }

    /** The table to the modules that say they own it. */
    private static Map<String, List<String>> owners() throws IOException {
        Map<String, List<String>> owners = new HashMap<>();
        for (Path described : files(MODULES, "package-info.java")) {
            Matcher owned = OWNED.matcher(Files.readString(described));
            if (owned.find()) {
                NAME.matcher(owned.group(1))
                        .results()
                        .forEach(name -> owners.computeIfAbsent(name.group(1), table -> new ArrayList<>())
                                .add(module(described)));
            }
        }
        return owners;
    }

    private static String module(Path file) {
        return MODULES.relativize(file).getName(0).toString();
    }

    @Test
    void everyTableIsNamedByTheOneModuleThatOwnsIt() throws IOException {
        Map<String, List<String>> owners = owners();
        assertThat(tables())
                .hasSizeGreaterThan(50)
                .allSatisfy(table -> assertThat(owners.getOrDefault(table, List.of()))
                        .as(table)
                        .hasSize(1));
    }

    @Test
    void aTableIsWrittenByItsModuleAlone() throws IOException {
        Set<String> tables = tables();
        Map<String, List<String>> owners = owners();
        Set<String> strangers = new TreeSet<>();
        int writes = 0;
        for (Path source : files(MODULES, ".java")) {
            Matcher written = WRITTEN.matcher(Files.readString(source));
            while (written.find()) {
                if (tables.contains(written.group(1))) {
                    writes++;
                    if (!owners.getOrDefault(written.group(1), List.of()).contains(module(source))) {
                        strangers.add(source + ": " + written.group());
                    }
                }
            }
        }
        assertThat(writes).isGreaterThan(100);
        assertThat(strangers).isEmpty();
    }
}
