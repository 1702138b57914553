package littlegiant.http.api;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.access.SigningKeys.Seal;
import littlegiant.answers.Answers.Subject;
import littlegiant.engagement.Sight;
import littlegiant.engagement.Sights;
import littlegiant.finance.LprTable;
import littlegiant.http.Viewer;
import littlegiant.kernel.AppException;
import littlegiant.kernel.Differences;
import littlegiant.kernel.DocumentReader;
import littlegiant.kernel.Engine;
import littlegiant.kernel.ErrorCode;
import littlegiant.kernel.Faults;
import littlegiant.kernel.Hash;
import littlegiant.kernel.Lang;
import littlegiant.kernel.RulesUnusable;
import littlegiant.kernel.Text;
import littlegiant.kernel.Value;
import littlegiant.profile.Enterprise;
import littlegiant.profile.Enterprises;
import littlegiant.receipt.Decision;
import littlegiant.receipt.Receipt;
import littlegiant.release.Release;
import littlegiant.release.Releases;
import org.jspecify.annotations.Nullable;

/** Finds kept answers again, with the profile revision and the release of then. */
@Singleton
class ReceiptVerifier {

    private static final int DIFFERENCES_MAX = 200;

    private final Releases releases;
    private final Enterprises enterprises;
    private final Decisions decisions;
    private final Sights sights;

    ReceiptVerifier(Releases releases, Enterprises enterprises, Decisions decisions, Sights sights) {
        this.releases = releases;
        this.enterprises = enterprises;
        this.decisions = decisions;
        this.sights = sights;
    }

    VerificationView verify(Receipt receipt, Viewer viewer, Lang lang) {
        Decision decision = receipt.decision();
        try {
            Release release = releases.find(decision.release());
            byte[] now = decisions.answer(decision, subject(receipt, release), release);
            boolean identical = receipt.seal() == Seal.VALID && Arrays.equals(now, receipt.answer());
            List<Differences.Difference> differences = Arrays.equals(now, receipt.answer())
                    ? List.of()
                    : Differences.of(legible(receipt.answer()), legible(now), DIFFERENCES_MAX);
            Text note = changed(receipt, release);
            return VerificationView.of(receipt, identical, differences, note == null ? null : note.in(lang), viewer);
        } catch (RulesUnusable e) {
            String faults = String.join("; ", e.faults());
            Text note = Text.of("当时的规则版本已不能使用：" + faults, "its release cannot be used any more: " + faults);
            return VerificationView.of(receipt, false, List.of(), note.in(lang), viewer);
        } catch (AppException e) {
            return VerificationView.of(receipt, false, List.of(), e.detail().in(lang), viewer);
        }
    }

    /** Null if release, engine and key are those that answered, and the seal holds. */
    private static @Nullable Text changed(Receipt receipt, Release release) {
        if (receipt.seal() == Seal.BROKEN) {
            return Text.of(
                    "签名与内容不符：保存之后，记录、画像或签名被改动",
                    "the signature does not fit: receipt, profile or signature was changed after it was kept");
        }
        if (!release.hash().equals(receipt.decision().releaseHash())) {
            return Text.of(
                    "规则版本" + release.id() + "已不是当时的那一个",
                    "release " + release.id() + " is another than the one that answered");
        }
        if (receipt.seal() == Seal.UNKNOWN_KEY) {
            return Text.of(
                    "签名所用密钥未知：请将其公钥加入LG_SIGNING_KEYS",
                    "signed with a key that this service does not know: add its public part to LG_SIGNING_KEYS");
        }
        String engine = receipt.decision().engine();
        return engine.equals(Engine.version())
                ? null
                : Text.of("当时由另一构建版本回答：" + engine, "answered by another build of the service, " + engine);
    }

    private Subject subject(Receipt receipt, Release release) {
        Decision decision = receipt.decision();
        if (decision.revision() == null) {
            String profile = receipt.profile();
            if (profile == null || profile.isEmpty()) {
                throw lost("匹配记录" + receipt.id() + "的画像已缺失", "receipt " + receipt.id() + " has lost its profile");
            }
            return Subject.of(release.ruleSet().profiles().stored(read(profile.getBytes(StandardCharsets.UTF_8))));
        }
        Enterprise enterprise = enterprises
                .at(decision.uscc(), decision.revision())
                .orElseThrow(() -> lost(
                        "企业" + decision.uscc() + "的版本" + decision.revision() + "未保存",
                        "revision " + decision.revision() + " of enterprise " + decision.uscc() + " is not kept"));
        Enterprise seen =
                decision.sight() == null ? enterprise : sights.through(Sight.of(decision.sight()), enterprise);
        String found = Hash.of(seen.profile().document().canonical());
        if (!found.equals(decision.profileHash())) {
            throw lost(
                    "企业" + decision.uscc() + "的版本" + decision.revision() + "已不是当时的那一个",
                    "revision " + decision.revision() + " of enterprise " + decision.uscc()
                            + " is another than the one that was asked about");
        }
        return Subject.of(seen, decision.sight());
    }

    /** Told in the note of the verification. */
    private static AppException lost(String zh, String en) {
        return new AppException(ErrorCode.INTERNAL, zh, en);
    }

    private static Value read(byte[] json) {
        return DocumentReader.json(json, new Faults());
    }

    /** Nothing of what is damaged. */
    static Value legible(byte[] json) {
        try {
            return read(json);
        } catch (AppException damaged) {
            return Value.Nul.NUL;
        }
    }

    /** By tenor, the fixings that counted on the day; empty if the release cannot be put together any more. */
    Map<String, LprTable.Fixing> lpr(Receipt receipt) {
        Map<String, LprTable.Fixing> fixings = new TreeMap<>();
        try {
            LprTable table = releases.find(receipt.decision().release())
                    .ruleSet()
                    .pricing()
                    .lpr();
            for (LprTable.Tenor tenor : LprTable.Tenor.values()) {
                LprTable.Fixing fixing = table.on(receipt.decision().asOf(), tenor);
                if (fixing != null) {
                    fixings.put(tenor.code(), fixing);
                }
            }
        } catch (RulesUnusable | AppException e) {
            fixings.clear();
        }
        return fixings;
    }
}
