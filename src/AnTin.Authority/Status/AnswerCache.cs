using System.Collections.Concurrent;

namespace AnTin.Authority.Status;

/// <summary>
/// Answers ready to send, by the text that asked for them. Two generations: when the young one is full it becomes the
/// old one and what nobody asked for since is forgotten. Reading takes no lock.
/// </summary>
/// <param name="most">Entries of one generation.</param>
public sealed class AnswerCache<TAnswer>(int most)
    where TAnswer : class
{
    // Guards the change of generations only.
    private readonly Lock turning = new();
    private volatile ConcurrentDictionary<string, TAnswer> young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, TAnswer> old = new(StringComparer.Ordinal);
    private int count;

    public TAnswer? Find(string question)
    {
        if (young.TryGetValue(question, out var answer))
        {
            return answer;
        }

        if (old.TryGetValue(question, out answer))
        {
            Keep(question, answer);
        }

        return answer;
    }

    public void Keep(string question, TAnswer answer)
    {
        young[question] = answer;
        if (Interlocked.Increment(ref count) < most)
        {
            return;
        }

        lock (turning)
        {
            if (count >= most)
            {
                old = young;
                young = new ConcurrentDictionary<string, TAnswer>(StringComparer.Ordinal);
                count = 0;
            }
        }
    }
}
