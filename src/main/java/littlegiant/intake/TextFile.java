package littlegiant.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import littlegiant.kernel.Fault;

/** A file of text whose encoding is found out by reading all of it once, strictly: no byte is guessed at. */
final class TextFile {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};

    private final Path file;
    private final Deadline deadline;

    TextFile(Path file, Deadline deadline) {
        this.file = file;
        this.deadline = deadline;
    }

    /** UTF-8, or else GB18030. */
    Reader utf8OrGb18030() throws IOException {
        refuseBinary();
        long inUtf8 = firstBroken(StandardCharsets.UTF_8);
        if (inUtf8 < 0) {
            return open(StandardCharsets.UTF_8);
        }
        long inGb18030 = startsWith(UTF_8_MARK) ? inUtf8 : firstBroken(GB18030);
        if (inGb18030 < 0) {
            return open(GB18030);
        }
        throw Unreadable.because(
                Fault.Code.CHARSET,
                "既不是UTF-8编码（第" + (inUtf8 + 1) + "字节起有误），也不是GB18030编码（第" + (inGb18030 + 1) + "字节起有误）",
                "is neither UTF-8 (wrong from byte " + (inUtf8 + 1) + " on) nor GB18030 (wrong from byte "
                        + (inGb18030 + 1) + " on)");
    }

    Reader utf8() throws IOException {
        refuseBinary();
        long broken = firstBroken(StandardCharsets.UTF_8);
        if (broken >= 0) {
            throw Unreadable.because(
                    Fault.Code.CHARSET,
                    "不是UTF-8编码（第" + (broken + 1) + "字节起有误）",
                    "is not UTF-8 (wrong from byte " + (broken + 1) + " on)");
        }
        return open(StandardCharsets.UTF_8);
    }

    private void refuseBinary() throws IOException {
        if (startsWith('P', 'K', 3, 4) || startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            throw Unreadable.because(Fault.Code.CHARSET, "是表格文件，不是文本文件", "is a spreadsheet, not a file of text");
        }
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            throw Unreadable.because(
                    Fault.Code.CHARSET, "是UTF-16编码（第1字节起），请另存为UTF-8编码", "is UTF-16 (from byte 1 on); save it as UTF-8");
        }
    }

    private boolean startsWith(int... bytes) throws IOException {
        return startsWith(file, bytes);
    }

    static boolean startsWith(Path file, int... bytes) throws IOException {
        try (var in = Files.newInputStream(file)) {
            for (int wanted : bytes) {
                if (in.read() != wanted) {
                    return false;
                }
            }
            return true;
        }
    }

    private Reader open(Charset charset) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict(charset)), BUFFER);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * The place of the first byte that is none of the encoding, from 0; -1 if all are.
     *
     * @throws littlegiant.kernel.AppException BODY_UNREADABLE at a character that no text has
     */
    private long firstBroken(Charset charset) throws IOException {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer in = ByteBuffer.allocate(BUFFER);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        long decoded = 0;
        try (FileChannel channel = FileChannel.open(file)) {
            boolean end = false;
            while (!end) {
                deadline.check();
                end = channel.read(in) < 0;
                in.flip();
                CoderResult result = decoder.decode(in, out.clear(), end);
                if (result.isError()) {
                    return decoded + in.position();
                }
                decoded += in.position();
                in.compact();
                refuseZeros(out.flip());
            }
            return -1;
        }
    }

    private static void refuseZeros(CharBuffer text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0) {
                throw Unreadable.because(
                        Fault.Code.CHARSET, "含有空字符，不是文本文件", "holds a zero character, so it is not a file of text");
            }
        }
    }
}
