namespace AnTin.Authority.Issuance;

/// <summary>Work of a batch that the orders do not share: signatures to check and to make.</summary>
internal static class OnAllProcessors
{
    /// <summary>The answers stand in the order of the questions. The first fault ends it all.</summary>
    public static async Task<TAnswer[]> AskAsync<TQuestion, TAnswer>(
        IReadOnlyList<TQuestion> questions,
        Func<TQuestion, CancellationToken, ValueTask<TAnswer>> ask,
        CancellationToken cancellation
    )
    {
        var answers = new TAnswer[questions.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, questions.Count),
            cancellation,
            async (place, token) => answers[place] = await ask(questions[place], token)
        );
        return answers;
    }
}
