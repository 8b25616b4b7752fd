using AnTin.Registration.Contracts;

namespace AnTin.Registration.Decisions;

/// <summary>What a page shows before a token signs: the draft to carry, the file with the orders, and the text that is signed.</summary>
public sealed record TokenQuestion(
    DecisionDraft Draft,
    DecisionFile File,
    DecisionStatement Statement
);
