using AnTin.Registration.Contracts;

namespace AnTin.Registration.Decisions;

/// <summary>What a page hands to the browser: the draft of the decision, and what the passkey is asked.</summary>
public sealed record DecisionQuestion(DecisionDraft Draft, PasskeyQuestion Passkey);
