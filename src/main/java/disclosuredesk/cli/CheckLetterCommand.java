package disclosuredesk.cli;

import disclosuredesk.lettercheck.FactsFile;
import disclosuredesk.lettercheck.GivenFacts;
import disclosuredesk.lettercheck.LetterCheck;
import disclosuredesk.lettercheck.LetterFinding;
import disclosuredesk.report.UnusableInput;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code check-letter LETTER [--facts FACTS.json]}: every check of a letter, against itself, the law and what is known of its case. */
@Command(
        name = "check-letter",
        mixinStandardHelpOptions = true,
        description =
                "核对一份文书（答复，或者延期、补正、收费、征求意见、转送等文书；docx、PDF、OFD、HTML或者纯文本）与案件事实是否一致、" + "前后是否矛盾、期限和法律依据是否正确、要素是否齐全。")
final class CheckLetterCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LETTER", description = "文书：docx、PDF、OFD、HTML或者纯文本")
    private Path letter;

    @Option(
            names = "--facts",
            paramLabel = "FACTS",
            description = "案件事实（JSON）：outcome、ground、decidedOn、"
                    + "receivedOn、applicant、letterNumber、agency、reviewAgency、court、servedOnline；没有写的以文书自己的记载为准")
    private @Nullable Path facts;

    @Option(names = "--json", description = "以JSON输出")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        GivenFacts known = facts == null ? GivenFacts.none() : facts(JsonFile.read(facts));
        List<LetterFinding> findings = LetterCheck.handedIn(LetterFile.read(letter), known);
        LetterFile.doubt(letter).ifPresent(doubt -> spec.commandLine().getErr().println(Commands.oneLine(doubt)));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("file", letter.toString());
            answer.put(
                    "findings", findings.stream().map(CheckLetterCommand::asMap).toList());
            out.println(JsonFile.write(answer));
        } else {
            findings.forEach(finding -> out.println(Commands.oneLine("%s  %s  %s%s"
                    .formatted(
                            place(finding),
                            Sentences.of("Check." + finding.check()),
                            finding.quote().isEmpty() ? "" : "“" + finding.quote() + "”：",
                            sentence(finding)))));
            out.println(findings.isEmpty() ? "未发现问题" : findings.size() + "处问题");
        }
        return findings.isEmpty() ? Commands.CLEAN : Commands.FINDINGS;
    }

    private static String place(LetterFinding finding) {
        return finding.line() == 0
                ? Sentences.of("check.whole")
                : Sentences.of("check.line", String.valueOf(finding.line()));
    }

    private static String sentence(LetterFinding finding) {
        return Sentences.of("check." + finding.message(), finding.arguments().toArray());
    }

    private static Map<String, Object> asMap(LetterFinding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("check", finding.check().name());
        fields.put("line", finding.line());
        fields.put("place", place(finding));
        fields.put("quote", finding.quote());
        fields.put("message", sentence(finding));
        return fields;
    }

    private static GivenFacts facts(JsonNode given) {
        if (!given.isObject()) {
            throw new UnusableInput("案件事实应为JSON对象");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String field : List.of(
                "outcome",
                "ground",
                "decidedOn",
                "receivedOn",
                "applicant",
                "letterNumber",
                "agency",
                "reviewAgency",
                "court")) {
            JsonNode value = given.path(field);
            if (value.isString() || value.isNumber()) {
                texts.put(field, value.asString());
            } else if (!value.isMissingNode() && !value.isNull()) {
                throw new UnusableInput("案件事实的" + field + "应为文字");
            }
        }
        JsonNode online = given.path("servedOnline");
        if (!online.isMissingNode() && !online.isNull() && !online.isBoolean()) {
            throw new UnusableInput("案件事实的servedOnline应为true或者false");
        }
        try {
            if (texts.isEmpty()) {
                throw new UnusableInput("案件事实没有内容");
            }
            return FactsFile.readSome(texts, online.asBoolean(false));
        } catch (FactsFile.Unusable unusable) {
            throw new UnusableInput("案件事实有误：" + unusable.getMessage());
        }
    }
}
