package nl.baken.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** The targets as Jazzer feeds them; see {@code deploy/fuzz}. */
class StrangersFuzz {
    @FuzzTest
    void answers(byte[] input) {
        AnswersTarget.run(input);
    }

    @FuzzTest
    void envelopes(byte[] input) {
        EnvelopeTarget.run(input);
    }

    @FuzzTest
    void tokens(byte[] input) {
        SendTokenTarget.run(input);
    }

    @FuzzTest
    void codes(byte[] input) {
        CodeTarget.run(input);
    }
}
